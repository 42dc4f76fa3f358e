package org.meristem.exchange.orcid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.meristem.imports.Packaging;
import org.meristem.platform.Languages;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.Texts;
import org.meristem.talent.AchievementLists;
import org.meristem.talent.Researcher;
import org.meristem.talent.Works;

/**
 * A researcher's own ORCID record handed in as a list of achievements: a row a work. What is
 * recognised gets the reference it has here; what fits several gets one of its own, and the row is
 * a fault until the person says which is meant.
 */
@ApplicationScoped
public class OrcidPackaging implements Packaging {
  private static final List<String> FIELDS =
      List.of("reference", "kind", "titleEn", "titleZh", "achieved", "evidence", "doi", "putCode");

  @Inject private AchievementLists lists;

  @Override
  public boolean takes(String kind, String fileName) {
    return kind.equals("achievements")
        && fileName.toLowerCase(Locale.ROOT).matches(".*\\.(json|xml)");
  }

  @Override
  public String table() {
    return "works.csv";
  }

  /**
   * @throws RuleViolation {@code exchange.orcid.other} where the record is another person's, {@code
   *     exchange.orcid.empty} without works, and as {@link OrcidFile#read} and {@link
   *     OrcidRecord#of}
   */
  @Override
  public void unpack(Path upload, OutputStream table) throws IOException {
    var researcher = lists.own();
    var record = OrcidRecord.of(OrcidFile.read(upload));
    var own = researcher.person().orcid();
    if (own != null && !own.equals(record.owner())) {
      throw new RuleViolation("exchange.orcid.other", record.owner(), own);
    }
    if (record.works().isEmpty()) {
      throw new RuleViolation("exchange.orcid.empty");
    }
    write(record, researcher, Works.of(lists.all()), table);
  }

  private static void write(
      OrcidRecord record, Researcher researcher, Works recorded, OutputStream out)
      throws IOException {
    var table =
        new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
    table.printRecord(
        FIELDS.stream().map(field -> Texts.of(Languages.ENGLISH, "talent.column." + field)));
    for (var work : record.works()) {
      var values = work.values();
      var fresh = researcher.number() + "/" + work.ids().putCode();
      var same = recorded.same(work.as(fresh));
      values.put("reference", same.size() == 1 ? same.get(0).reference() : fresh);
      if (same.size() == 1 && work.kind() == null) { // the person has said once what it is
        values.put("kind", same.get(0).kind().name());
      }
      table.printRecord(FIELDS.stream().map(values::get));
    }
    table.flush();
  }
}
