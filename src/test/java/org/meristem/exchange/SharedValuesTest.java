package org.meristem.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meristem.testing.TempFile;
import org.meristem.workbook.Fault;
import org.meristem.workbook.TableReader;
import org.meristem.workbook.TableRow;

class SharedValuesTest {
  private static final String HEADER =
      "Programme code,Name (English),Name (Chinese),Programme type,Degree category,"
          + "Discipline code,Discipline (English),Discipline (Chinese)\n";
  private static final Map<String, String> STORED =
      Map.of("disciplineEn", "Nanoscience", "disciplineZh", "纳米科学");

  private final SharedValues shared =
      new SharedValues(
          "code",
          "discipline",
          List.of("disciplineEn", "disciplineZh"),
          code -> code.equals("0877") ? STORED : Map.of());

  @Test
  void rowsThatSayDifferentThingsOfOneRecordAreBothFaults() throws IOException {
    var rows = read("P1,One,一,Doctoral,Science,0877,Nano,\nP2,Two,二,Doctoral,Science,0877,Nana,\n");
    assertThat(rows.get(0).isFaulty()).as("known only once the other is met").isFalse();
    assertThat(shared.afterwards().get("p1").advice()).isEqualTo("P2");
    assertThat(rows.get(1).faults())
        .extracting(Fault::field, Fault::code, Fault::advice)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("disciplineEn", "shared.differs", "P1"));
  }

  @Test
  void aNewRowThatIsSilentKeepsWhatIsStored() throws IOException {
    var rows =
        read("P1,One,一,Doctoral,Science,0877,,\nP2,Two,二,Doctoral,Science,0877,Nanoscience,\n");
    assertThat(rows.get(0).values()).containsAllEntriesOf(STORED);
    assertThat(rows.get(1).isFaulty()).isFalse();
    assertThat(shared.afterwards()).isEmpty();
  }

  @Test
  void aRowThatMovesToAnotherRecordTakesNothingOfTheOldOneAlong() throws IOException {
    var row = tableRows("P1,One,一,Doctoral,Science,0877,,\n").get(0);
    row.values().put("disciplineEn", "Physics");
    row.values().put("disciplineZh", "物理");
    shared.look(row, Map.of("discipline", "0702", "disciplineEn", "Physics"));
    assertThat(row.values()).containsAllEntriesOf(STORED);
  }

  private List<TableRow> read(String lines) throws IOException {
    var rows = tableRows(lines);
    rows.forEach(row -> shared.look(row, Map.of()));
    return rows;
  }

  private static List<TableRow> tableRows(String lines) throws IOException {
    var rows = new java.util.ArrayList<TableRow>();
    var file = TempFile.of((HEADER + lines).getBytes(StandardCharsets.UTF_8));
    new TableReader(new ProgrammeIntake().columns()).read("p.csv", file, rows::add);
    return rows;
  }
}
