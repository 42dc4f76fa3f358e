package org.meristem.exchange.cerif;

import java.io.OutputStream;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.meristem.platform.BilingualText;
import org.meristem.platform.Languages;
import org.meristem.platform.Texts;
import org.meristem.talent.Achievement;
import org.meristem.talent.Profile;

/**
 * A researcher and each of their achievements that is for everybody, one record each: what goes
 * into a catalogue is read by the whole world.
 *
 * @param address where the house is reached
 */
record CerifDocument(Profile profile, String address, Instant at) {
  private static final Pattern HOST = Pattern.compile("^https?://([^/:]+).*");

  /** The iDs that were given out, as the profile's schema has them. */
  private static final Pattern ISSUED =
      Pattern.compile(
          "0000-000(1-[5-9]|2-\\d|3-[0-4])\\d{3}-\\d{3}[\\dX]|0009-000\\d-\\d{4}-\\d{3}[\\dX]");

  void write(OutputStream out) throws XMLStreamException {
    var xml = new CerifWriter(out, HOST.matcher(address).replaceFirst("$1"), at);
    xml.begin(address);
    xml.record("Person", personId(), "openaire_cris_persons");
    person(xml);
    xml.endRecord();
    for (var achievement : profile.open()) {
      var type = CerifType.of(achievement.text().kind());
      xml.record(type.entity(), id(type, achievement), type.set());
      switch (type.entity()) {
        case "Publication" -> publication(xml, type, achievement);
        case "Product" -> product(xml, type, achievement);
        default -> equipment(xml, achievement);
      }
      xml.endRecord();
    }
    xml.finish();
  }

  private String personId() {
    return "Persons/" + profile.researcher().number();
  }

  private static String id(CerifType type, Achievement achievement) {
    return (type == CerifType.EQUIPMENT ? type.entity() : type.entity() + "s")
        + "/"
        + achievement.reference();
  }

  private void person(CerifWriter xml) throws XMLStreamException {
    var person = profile.researcher().person();
    xml.begin("PersonName", null);
    xml.words("OtherNames", person.latinName() == null ? person.name() : both());
    xml.end();
    if (person.orcid() != null && ISSUED.matcher(person.orcid().value()).matches()) {
      xml.words("ORCID", person.orcid().address());
    }
  }

  /** A name is not cut into family and given name by guessing. */
  private String both() {
    var person = profile.researcher().person();
    return person.name().equals(person.latinName())
        ? person.name()
        : person.name() + " (" + person.latinName() + ")";
  }

  private void publication(CerifWriter xml, CerifType type, Achievement achievement)
      throws XMLStreamException {
    xml.type(type);
    titles(xml, "Title", achievement.text().title());
    xml.words("PublicationDate", achievement.text().achieved().toString());
    identifiers(xml, achievement);
    people(xml, "Authors", "Author");
    keywords(xml, achievement);
  }

  private void product(CerifWriter xml, CerifType type, Achievement achievement)
      throws XMLStreamException {
    xml.type(type);
    titles(xml, "Name", achievement.text().title());
    identifiers(xml, achievement);
    people(xml, "Creators", "Creator");
    keywords(xml, achievement);
  }

  private void equipment(CerifWriter xml, Achievement achievement) throws XMLStreamException {
    titles(xml, "Name", achievement.text().title());
    person(xml, "Owner");
  }

  private static void titles(CerifWriter xml, String element, BilingualText title)
      throws XMLStreamException {
    xml.words(element, "en", title.en());
    xml.words(element, "zh", title.zh());
  }

  private static void identifiers(CerifWriter xml, Achievement achievement)
      throws XMLStreamException {
    xml.words("DOI", achievement.ids().doi());
    var evidence = achievement.text().evidence();
    if (evidence != null && evidence.matches("https?://\\S+")) {
      xml.words("URL", evidence);
    }
  }

  private void people(CerifWriter xml, String all, String one) throws XMLStreamException {
    xml.begin(all, null);
    person(xml, one);
    xml.end();
  }

  private void person(CerifWriter xml, String role) throws XMLStreamException {
    xml.begin(role, null);
    xml.words("DisplayName", profile.researcher().person().name());
    xml.begin("Person", personId());
    xml.end();
    xml.end();
  }

  private static void keywords(CerifWriter xml, Achievement achievement) throws XMLStreamException {
    for (var language : Languages.ALL) {
      xml.words("Keyword", language.toLanguageTag(), Texts.of(language, achievement.text().kind()));
    }
  }
}
