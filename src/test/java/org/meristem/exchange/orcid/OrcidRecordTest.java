package org.meristem.exchange.orcid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.AchievementKind;

class OrcidRecordTest {
  private static final Path FILES = Path.of("src/test/resources/orcid");

  @TempDir Path directory;

  @Test
  void jsonAndXmlOfOneRecordComeToTheSameRows() throws IOException {
    var json = read(FILES.resolve("record.json"));
    var xml = read(FILES.resolve("record.xml"));
    assertThat(json.owner().value()).isEqualTo("0000-0002-1825-0097");
    assertThat(xml).isEqualTo(json);
    assertThat(rows(xml)).isEqualTo(rows(json)).hasSize(6);
  }

  @Test
  void aRowSaysWhatTheRecordSaysOfTheWorkItself() throws IOException {
    var rows =
        rows(read(FILES.resolve("record.json"))).stream()
            .collect(Collectors.toMap(row -> row.get("putCode"), row -> row));
    assertThat(rows.get("work/2001"))
        .as("of two sources the preferred one, with its DOI in one form")
        .containsEntry("kind", AchievementKind.PAPER.name())
        .containsEntry("titleEn", "Ligand exchange on quantum dots")
        .containsEntry("titleZh", "量子点的配体交换")
        .containsEntry("achieved", "2024-05-17")
        .containsEntry("doi", "10.1234/abc.2024.7")
        .containsEntry("evidence", "https://example.org/ligands");
    assertThat(rows).doesNotContainKey("work/2002");
    assertThat(rows.get("work/2003"))
        .containsEntry("titleZh", "纳米线显微图像集")
        .containsEntry("achieved", "2025-02")
        .containsEntry("evidence", "https://doi.org/10.5281/zenodo.4711");
    assertThat(rows.get("work/2004")).containsEntry("achieved", "2023");
    assertThat(rows.get("work/2005").get("kind")).as("left for a person to say").isNull();
    assertThat(rows.get("work/2006").get("doi")).as("that of the whole book").isNull();
    assertThat(rows.get("funding/31")).containsEntry("kind", AchievementKind.CONTRACT.name());
    assertThat(rows).as("a grant is no achievement").doesNotContainKey("funding/32");
  }

  @Test
  void theSamplesOfTheSchemaAreRead() throws IOException {
    assertThat(rows(read(FILES.resolve("sample-record-full-3.0.json"))))
        .filteredOn(row -> "work/178602".equals(row.get("putCode")))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("titleEn", "Work Title"));
    assertThat(rows(read(FILES.resolve("sample-record-3.0.xml"))))
        .extracting(row -> row.get("putCode"))
        .contains("work/0");
  }

  @Test
  void aMarkBeforeTheTextIsPassedOver() throws IOException {
    var json = "\uFEFF" + Files.readString(FILES.resolve("record.json"));
    var xml = "\uFEFF" + Files.readString(FILES.resolve("record.xml"));
    assertThat(read(file(json))).isEqualTo(read(file(xml)));
  }

  @Test
  void entitiesAreRefusedAndNeverFetched() throws IOException {
    var secret = file("the secret of this machine");
    assertThat(
            refusal(
                "<!DOCTYPE record [<!ENTITY x SYSTEM \""
                    + secret.toUri()
                    + "\">]><record><orcid-identifier><path>&x;</path></orcid-identifier></record>"))
        .isEqualTo("exchange.orcid.doctype");
    assertThat(
            refusal(
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><a>&b;</a>"))
        .isEqualTo("exchange.orcid.doctype");
    assertThat(refusal("<!DOCTYPE record SYSTEM \"http://127.0.0.1:9/x.dtd\"><record/>"))
        .isEqualTo("exchange.orcid.doctype");
  }

  @Test
  void whatIsNestedDeeplyIsRefused() throws IOException {
    assertThat(refusal("<a>".repeat(100_000))).isEqualTo("exchange.orcid.deep");
    assertThat(refusal("{\"a\":".repeat(100_000))).isEqualTo("exchange.orcid.deep");
    assertThat(refusal("{\"a\":" + "[".repeat(100_000))).isEqualTo("exchange.orcid.deep");
  }

  @Test
  void whatIsHugeIsRefused() throws IOException {
    var spaces = new byte[OrcidFile.MOST_BYTES + 1];
    Arrays.fill(spaces, (byte) ' ');
    assertThat(refusal(new String(spaces, StandardCharsets.US_ASCII)))
        .isEqualTo("exchange.orcid.large");
    assertThat(refusal("<a>" + "<b/>".repeat(2_000_000) + "</a>"))
        .isEqualTo("exchange.orcid.large");
  }

  @Test
  void whatIsNoRecordIsRefused() throws IOException {
    assertThat(refusal("{\"orcid-identifier\": {\"path\": ")).isEqualTo("exchange.orcid.damaged");
    assertThat(refusal("<record><a></record>")).isEqualTo("exchange.orcid.damaged");
    assertThat(refusal("PK\u0003\u0004 no text at all")).isEqualTo("exchange.orcid.damaged");
    assertThat(refusal("{\"works\": []}")).isEqualTo("exchange.orcid.record");
    assertThat(refusal("[1, 2, 3]")).isEqualTo("exchange.orcid.record");
    assertThat(
            refusal(
                "{\"orcid-identifier\": {\"path\": \"0000-0002-1825-0098\"},"
                    + " \"activities-summary\": {}}"))
        .isEqualTo("people.orcid.check");
  }

  @Test
  void whatTheRecordDoesNotShowToEverybodyIsForNamedPeopleOnly() throws IOException {
    var rows =
        rows(
            read(
                file(
                    record(
                        work(1, null, "PUBLIC"),
                        work(2, null, "limited"),
                        work(3, null, "private")))));
    assertThat(rows)
        .extracting(row -> row.get("confidentiality"))
        .containsExactly(null, "NAMED", "NAMED");
  }

  @Test
  void groupsWithOneDoiAreOneWorkShownAsNarrowlyAsEither() throws IOException {
    var record =
        read(file(record(work(1, "10.5555/A", "public"), work(2, "10.5555/a", "limited"))));
    assertThat(record.repeated()).isEqualTo(1);
    assertThat(rows(record))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("putCode", "work/1")
                    .containsEntry("confidentiality", "NAMED"));
  }

  @Test
  void theZipThatOrcidHandsOutIsRead() throws IOException {
    var zip = Files.createTempFile(directory, "0000-0002-1825-0097", ".zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      part(
          out,
          "person.xml",
          "<person:person xmlns:person='p' path='/0000-0002-1825-0097/person'/>");
      for (var code : List.of("11", "12")) {
        part(
            out,
            "works/" + code + ".xml",
            "<w:work xmlns:w='w' put-code='"
                + code
                + "' path='/0000-0002-1825-0097/work/"
                + code
                + "' visibility='limited'><w:title><title>Title "
                + code
                + "</title></w:title><w:type>patent</w:type></w:work>");
      }
      part(out, "__MACOSX/works/._11.xml", "no XML");
    }
    var record = read(zip);
    assertThat(record.owner().value()).isEqualTo("0000-0002-1825-0097");
    assertThat(rows(record))
        .extracting(row -> row.get("putCode") + row.get("kind") + row.get("confidentiality"))
        .containsExactly("work/11PATENTNAMED", "work/12PATENTNAMED");
  }

  private static void part(ZipOutputStream out, String name, String xml) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String record(String... works) {
    return "{\"orcid-identifier\": {\"path\": \"0000-0002-1825-0097\"}, \"activities-summary\":"
        + " {\"works\": {\"group\": ["
        + String.join(",", works)
        + "]}}}";
  }

  private static String work(int code, String doi, String visibility) {
    return "{\"work-summary\": [{\"put-code\": "
        + code
        + ", \"title\": {\"title\": {\"value\": \"T\"}}, \"type\": \"JOURNAL_ARTICLE\","
        + " \"visibility\": \""
        + visibility
        + "\", \"external-ids\": {\"external-id\": ["
        + (doi == null
            ? ""
            : "{\"external-id-type\": \"doi\", \"external-id-relationship\": \"self\","
                + " \"external-id-value\": \""
                + doi
                + "\"}")
        + "]}}]}";
  }

  private String refusal(String content) throws IOException {
    try {
      return read(file(content)).toString();
    } catch (RuleViolation refused) {
      return refused.key();
    }
  }

  private Path file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(directory, "record", ".upload"), content);
  }

  private static OrcidRecord read(Path file) throws IOException {
    return OrcidRecord.of(OrcidFile.read(file));
  }

  private static List<Map<String, String>> rows(OrcidRecord record) {
    return record.works().stream().map(OrcidWork::values).toList();
  }
}
