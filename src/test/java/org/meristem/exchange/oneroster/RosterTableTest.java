package org.meristem.exchange.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.meristem.platform.Languages;
import org.meristem.students.EpisodeStatus;
import org.meristem.students.StudentEntry;
import org.meristem.testing.TempFile;
import org.meristem.workbook.Fault;
import org.meristem.workbook.TableRow;

/** What an import makes of an archive, ours or another system's. */
class RosterTableTest {
  @Test
  void ourOwnArchiveSaysWhatStandsThere() {
    var rows = Roster.read(Roster.written(Roster.LI, Roster.AYGUL, Roster.HUBER));
    assertThat(rows).flatExtracting(TableRow::faults).isEmpty();
    assertThat(rows)
        .extracting(TableRow::values)
        .containsExactly(carried(Roster.LI), carried(Roster.AYGUL), carried(Roster.HUBER));
  }

  @Test
  void aRowHasTheNumberOfItsLineInUsersAndStaffAreSkipped() {
    var rows = Roster.read(Roster.written(Roster.LI, Roster.AYGUL));
    assertThat(rows).extracting(TableRow::number).containsExactly(3, 4);
    assertThat(rows.get(0).head().sheet()).isEqualTo("users");
  }

  @Test
  void aFaultNamesTheCellOfUsers() {
    var zip = Roster.written(Roster.LI).changing("users.csv", text -> text.replace("@", " at "));
    var fault = Roster.read(zip).get(0).faults().get(0);
    assertThat(fault).extracting(Fault::cell, Fault::code).containsExactly("K3", "email.invalid");
  }

  @Property(tries = 60)
  void everyNameComesBackAsItWas(@ForAll("names") String name) {
    var student = Roster.student("202414060009", name, null, null, null, EpisodeStatus.ENROLLED);
    var rows = Roster.read(Roster.written(student));
    assertThat(rows.get(0).values()).containsEntry("name", name);
    assertThat(rows.get(0).faults()).isEmpty();
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("李", "𠮷", "田", "·", " ", ",", "\"", "é", "A", "'", ";", "王", "-", "=")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> String.join("", parts).strip())
        .filter(name -> !name.isEmpty());
  }

  @Test
  void aNameThatAnotherSystemChangedGoesBeforeOurSpelling() {
    var zip =
        Roster.written(Roster.LI).changing("users.csv", text -> text.replace(",田明,𠮷,", ",田亮,𠮷,"));
    assertThat(Roster.read(zip).get(0).values()).containsEntry("name", "𠮷田亮");
  }

  @Test
  void anotherSystemSaysTheProgrammeByTheDepartmentAndTheYearByTheHomeroomClass() {
    var rows = Roster.read(Zip.ofAnotherSystem());
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).number()).isEqualTo(3);
    assertThat(rows.get(0).values())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "studentNumber", "202514060001",
                "name", "Maria Anna Huber",
                "email", "m@example.org",
                "phone", "555",
                "programme", "NSE-PHD",
                "entryYear", "2025",
                "birthDate", "2001-02-03",
                "sex", "FEMALE",
                "supervisorNumber", "T0003",
                "supervisor", "Li Wang"));
  }

  @Test
  void whatIsToBeDeletedMakesNobodyAndGivesNothing() throws IOException {
    var zip =
        Zip.ofAnotherSystem()
            .changing(
                "users.csv",
                text ->
                    text.replace("sourcedId,", "sourcedId,status,")
                            .replace("t1,", "t1,,")
                            .replace("s1,\"", "s1,ACTIVE,\"")
                            .replace("t2,", "t2,,")
                        + "s2,tobedeleted,D,student,Li,Na,,202514060002,,,\n")
            .changing(
                "enrollments.csv",
                text ->
                    text.replace("\n", ",\n")
                        .replace("role,", "role,status")
                        .replace("home,s1,student,", "home,s1,student,ToBeDeleted"));
    var rows = Roster.read(zip);
    assertThat(rows).extracting(TableRow::number).containsExactly(3);
    assertThat(rows.get(0).values()).doesNotContainKeys("entryYear", "supervisorNumber");
    assertThat(told(zip)).contains("2 records are marked as to be deleted");
  }

  @Test
  void whoMayNoLongerSignInIsLeftOutAndNamed() throws IOException {
    var zip =
        Zip.ofAnotherSystem()
            .changing(
                "users.csv",
                text ->
                    text.replace("sourcedId,", "sourcedId,enabledUser,")
                        .replace("t1,", "t1,true,")
                        .replace("s1,\"", "s1,FALSE,\"")
                        .replace("t2,", "t2,,"));
    assertThat(Roster.read(zip)).isEmpty();
    assertThat(told(zip)).contains("enabledUser is false", "users.csv: 3");
    var left = Roster.student("202414060009", "李", null, null, null, EpisodeStatus.GRADUATED);
    assertThat(Roster.read(Roster.written(left)).get(0).values())
        .as("our own archive says why")
        .containsEntry("status", "GRADUATED");
  }

  @Test
  void termsAreKnownInAnyLetterCaseAndFilesInAFolder() {
    var other = Zip.ofAnotherSystem();
    for (var change :
        Map.of(
                "users.csv", List.of("student", "STUDENT"),
                "orgs.csv", List.of("department", "Department"),
                "classes.csv", List.of("homeroom", "HomeRoom"),
                "enrollments.csv", List.of("teacher", "Teacher"),
                "demographics.csv", List.of("female", "Female"))
            .entrySet()) {
      other.changing(
          change.getKey(),
          text -> text.replace(change.getValue().get(0), change.getValue().get(1)));
    }
    var packed = new Zip();
    for (var name : other.names()) {
      packed.with("Export 2026/" + name, other.text(name));
      packed.with("__MACOSX/Export 2026/._" + name, "Mac OS X");
    }
    packed.with("Export 2026/.DS_Store", "x");
    assertThat(Roster.read(packed))
        .extracting(TableRow::values)
        .isEqualTo(Roster.read(Zip.ofAnotherSystem()).stream().map(TableRow::values).toList());
  }

  private static String told(Zip zip) throws IOException {
    return new OneRosterPackaging()
        .unpack(TempFile.of(zip.bytes()), OutputStream.nullOutputStream()).stream()
            .map(notice -> notice.in(Languages.ENGLISH))
            .collect(Collectors.joining("\n"));
  }

  @Test
  void twoTeachersOfAClassAreNobodysSupervisor() {
    var zip = Zip.ofAnotherSystem().changing("enrollments.csv", text -> text + "home,t2,teacher\n");
    assertThat(Roster.read(zip).get(0).values()).doesNotContainKeys("supervisorNumber");
  }

  @Test
  void whatNoFileSaysIsAFaultOfTheRow() {
    var zip =
        Zip.ofAnotherSystem()
            .changing(
                "manifest.csv", text -> text.replace("demographics,bulk", "demographics,absent"))
            .without("demographics.csv")
            .changing("classes.csv", text -> text.replace("homeroom", "scheduled"));
    assertThat(Roster.read(zip).get(0).faults())
        .extracting(Fault::field, Fault::code)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("entryYear", "required"),
            org.assertj.core.groups.Tuple.tuple("birthDate", "required"));
  }

  @Test
  void onlyZipFilesOfStudentsAreTaken() {
    var packaging = new OneRosterPackaging();
    assertThat(packaging.takes("students", "OneRoster.ZIP")).isTrue();
    assertThat(packaging.takes("students", "roster.xlsx")).isFalse();
    assertThat(packaging.takes("staff", "oneroster.zip")).isFalse();
    assertThat(packaging.table()).isEqualTo("users.csv");
  }

  /** The fields that an archive carries. */
  private static Map<String, String> carried(StudentEntry student) {
    var values = new HashMap<String, String>();
    values.put("studentNumber", student.number());
    values.put("name", student.name());
    values.put("latinName", student.latinName());
    values.put("sex", student.sex() == null ? null : student.sex().name());
    values.put("birthDate", student.birthDate().toString());
    values.put("email", student.email());
    values.put("phone", student.phone());
    values.put("programme", student.programme());
    values.put("entryYear", String.valueOf(student.entryYear()));
    values.put("supervisorNumber", student.supervisorNumber());
    values.put("status", student.status().name());
    List.copyOf(values.keySet()).forEach(field -> values.remove(field, null));
    return values;
  }
}
