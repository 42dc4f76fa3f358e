package org.meristem.exchange.orcid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.meristem.imports.Packaging;
import org.meristem.imports.Said;
import org.meristem.people.Orcid;
import org.meristem.people.People;
import org.meristem.people.Person;
import org.meristem.platform.Languages;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.Texts;
import org.meristem.talent.AchievementLists;
import org.meristem.talent.OrcidKeeping;
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
      List.of(
          "reference",
          "kind",
          "titleEn",
          "titleZh",
          "achieved",
          "evidence",
          "doi",
          "putCode",
          "confidentiality");

  @Inject private AchievementLists lists;
  @Inject private People people;
  @Inject private OrcidKeeping orcids;

  @Override
  public boolean takes(String kind, String fileName) {
    return kind.equals("achievements")
        && fileName.toLowerCase(Locale.ROOT).matches(".*\\.(json|xml|zip)");
  }

  @Override
  public String table() {
    return "works.csv";
  }

  /**
   * @throws RuleViolation {@code exchange.orcid.other} or {@code exchange.orcid.taken} where the
   *     record is another person's, {@code exchange.orcid.empty} without works, and as {@link
   *     OrcidFile#read} and {@link OrcidRecord#of}
   */
  @Override
  public List<Said> unpack(Path upload, OutputStream table) throws IOException {
    var researcher = lists.own();
    var record = OrcidRecord.of(OrcidFile.read(upload));
    requireOwn(record.owner(), researcher.person());
    if (record.works().isEmpty()) {
      throw new RuleViolation("exchange.orcid.empty");
    }
    write(record, researcher, Works.of(lists.all()), table);
    return notices(record, researcher.person().orcid() == null);
  }

  @Override
  public void claim(Path upload) throws IOException {
    var owner = OrcidRecord.of(OrcidFile.read(upload)).owner();
    var person = lists.own().person();
    requireOwn(owner, person);
    if (person.orcid() == null) {
      orcids.keep(owner.value());
    }
  }

  private void requireOwn(Orcid owner, Person person) {
    if (person.orcid() != null && !person.orcid().equals(owner)) {
      throw new RuleViolation("exchange.orcid.other", owner, person.orcid());
    }
    if (people.findByOrcid(owner).filter(one -> !one.id().equals(person.id())).isPresent()) {
      throw new RuleViolation("exchange.orcid.taken", owner);
    }
  }

  private static List<Said> notices(OrcidRecord record, boolean isFirst) {
    var notices = new ArrayList<Said>();
    if (isFirst) {
      notices.add(Said.of("exchange.orcid.notice.unknown", record.owner()));
    }
    if (record.repeated() > 0) {
      notices.add(Said.of("exchange.orcid.notice.repeated", record.repeated()));
    }
    var restricted = record.works().stream().filter(OrcidWork::restricted).count();
    if (restricted > 0) {
      notices.add(Said.of("exchange.orcid.notice.restricted", restricted));
    }
    return notices;
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
