package org.meristem.exchange.cerif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.people.Orcid;
import org.meristem.people.Person;
import org.meristem.platform.BilingualText;
import org.meristem.talent.Achievement;
import org.meristem.talent.AchievementEntry;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.AchievementText;
import org.meristem.talent.Confidentiality;
import org.meristem.talent.ExternalIds;
import org.meristem.talent.Origin;
import org.meristem.talent.Profile;
import org.meristem.talent.Researcher;
import org.meristem.talent.StaffNumbers;
import org.meristem.talent.Stage;
import org.w3c.dom.Document;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

class CerifDocumentTest {
  private static final Path FILES = Path.of("src/test/resources/cerif");
  private static final StaffNumbers NOBODY = new StaffNumbers(List.of());
  private static Schema schema;

  private final Person person = new Person("王敏", "Wang Min");

  @BeforeAll
  static void readSchema() throws SAXException {
    var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, base) ->
            XMLConstants.XML_NS_URI.equals(namespace) ? new XmlAttributes(base) : null);
    schema =
        factory.newSchema(
            new Source[] {
              new StreamSource(FILES.resolve("OAI-PMH.xsd").toFile()),
              new StreamSource(FILES.resolve("openaire-cerif-profile.xsd").toFile())
            });
  }

  @ParameterizedTest
  @EnumSource
  void everyKindGoesOutAsTheProfileHasIt(AchievementKind kind) throws Exception {
    person.identifiedBy(Orcid.of("0000-0002-1825-0097"));
    var document = valid(of(achievement(kind, Confidentiality.PUBLIC, "A & <B> \u0001", "甲")));
    assertThat(records(document)).isEqualTo(2);
    assertThat(
            document.getElementsByTagNameNS(CerifWriter.PROFILE, "ORCID").item(0).getTextContent())
        .isEqualTo("https://orcid.org/0000-0002-1825-0097");
  }

  @Test
  void whatIsNotForEverybodyStaysInTheHouse() throws Exception {
    var all = new ArrayList<Achievement>();
    for (var level : Confidentiality.values()) {
      all.add(achievement(AchievementKind.PAPER, level, "Title " + level, null));
    }
    var text = text(of(all.toArray(Achievement[]::new)));
    assertThat(text).contains("Title PUBLIC").doesNotContain("Title HOUSE", "Title NAMED");
  }

  @Test
  void asManyRecordsGoOutAsThereAreAndEachKeepsItsTitleAndDoi() throws Exception {
    var kinds = AchievementKind.values();
    var all =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    achievement(
                        kinds[i % kinds.length],
                        Confidentiality.PUBLIC,
                        "Title " + i,
                        "10.1234/n" + i))
            .toArray(Achievement[]::new);
    var document = valid(of(all));
    assertThat(records(document)).isEqualTo(1 + all.length);
    var written = text(of(all));
    for (var one : all) {
      assertThat(written).contains(">" + one.text().title().en() + "<");
      if (CerifType.of(one.text().kind()) != CerifType.EQUIPMENT) {
        assertThat(written).contains("<DOI>" + one.ids().doi() + "</DOI>");
      }
    }
  }

  @Test
  void somebodyWithNothingAndNoIdGoesOutToo() throws Exception {
    assertThat(records(valid(of()))).isEqualTo(1);
    person.identifiedBy(Orcid.of("0000-0000-0000-0001"));
    assertThat(text(of())).as("an iD that was never given out").doesNotContain("ORCID>");
    valid(of());
  }

  @Test
  void theSchemaFindsWhatIsWrong() throws Exception {
    var wrong = text(of()).replace("<PersonName>", "<Nonsense/><PersonName>");
    var validator = schema.newValidator();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> validator.validate(new StreamSource(new StringReader(wrong))))
        .isInstanceOf(SAXException.class);
  }

  private CerifDocument of(Achievement... achievements) {
    var researcher =
        new Researcher("R0001", person, Stage.POSTDOCTORAL_FELLOW, LocalDate.of(2023, 6, 30));
    return new CerifDocument(
        new Profile(researcher, List.of(achievements), false),
        "https://meristem.example.edu:8443/x",
        Instant.parse("2026-11-26T08:00:00.123Z"));
  }

  private Achievement achievement(
      AchievementKind kind, Confidentiality level, String title, String doiOrTitle) {
    var doi = ExternalIds.doi(doiOrTitle);
    return Achievement.of(
        person,
        new AchievementEntry(
            new AchievementText(
                kind,
                new BilingualText(title, doi == null ? doiOrTitle : null),
                LocalDate.of(2025, 3, 18),
                null,
                "https://example.org/" + kind,
                null,
                null,
                level),
            new ExternalIds(doi, null),
            Origin.NONE,
            Set.of(),
            Set.of()),
        NOBODY);
  }

  private static String text(CerifDocument document) throws XMLStreamException {
    var out = new ByteArrayOutputStream();
    document.write(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Document valid(CerifDocument document) throws Exception {
    var text = text(document);
    schema.newValidator().validate(new StreamSource(new StringReader(text)));
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static int records(Document document) {
    return document.getElementsByTagNameNS(CerifWriter.FRAME, "record").getLength();
  }

  /** The attributes of XML itself, from our own copy instead of the network. */
  private static final class XmlAttributes implements LSInput {
    private final String base;

    XmlAttributes(String base) {
      this.base = base;
    }

    @Override
    public java.io.Reader getCharacterStream() {
      return null;
    }

    @Override
    public java.io.InputStream getByteStream() {
      try {
        return new FileInputStream(FILES.resolve("xml.xsd").toFile());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public String getSystemId() {
      return FILES.resolve("xml.xsd").toUri().toString();
    }

    @Override
    public String getBaseURI() {
      return base;
    }

    @Override
    public String getStringData() {
      return null;
    }

    @Override
    public String getPublicId() {
      return null;
    }

    @Override
    public String getEncoding() {
      return null;
    }

    @Override
    public boolean getCertifiedText() {
      return false;
    }

    @Override
    public void setCharacterStream(java.io.Reader reader) {}

    @Override
    public void setByteStream(java.io.InputStream stream) {}

    @Override
    public void setStringData(String data) {}

    @Override
    public void setSystemId(String id) {}

    @Override
    public void setPublicId(String id) {}

    @Override
    public void setBaseURI(String uri) {}

    @Override
    public void setEncoding(String encoding) {}

    @Override
    public void setCertifiedText(boolean certified) {}
  }
}
