package org.meristem.talent;

import java.util.Locale;
import org.meristem.platform.Markup;
import org.meristem.platform.PdfPages;
import org.meristem.platform.Texts;

/** A profile on paper: what the reader may see, technology transfer first, the latest first. */
record ProfileSheet(Profile profile, Locale language) {
  byte[] pdf() {
    return PdfPages.of(language, name(), this::write);
  }

  private String name() {
    return said("talent.sheet.title", profile.researcher().person().name());
  }

  private void write(Markup body) {
    var researcher = profile.researcher();
    body.inner("div", "head parts").add("span", null, name());
    body.inner("div", "foot parts").add("span", null, researcher.number());
    var head = body.inner("div", "title");
    head.inner("p", "kicker parts").add("span", null, researcher.number());
    head.add("h1", null, researcher.person().name());
    if (researcher.person().latinName() != null) {
      head.add("p", "second", researcher.person().latinName());
    }
    var facts = body.inner("table", "facts");
    row(facts, "talent.column.stage", Texts.of(language, researcher.stage()));
    row(facts, "talent.column.group", researcher.person().group());
    if (researcher.person().orcid() != null) {
      row(facts, "talent.column.orcid", researcher.person().orcid().address());
    }
    part(body, "talent.sheet.transfer", true);
    part(body, "talent.sheet.other", false);
    if (profile.achievements().isEmpty()) {
      body.add("p", null, said("talent.profile.none"));
    }
  }

  private void part(Markup body, String heading, boolean transfer) {
    var part =
        profile.achievements().stream()
            .filter(one -> one.text().kind().isTransfer() == transfer)
            .toList();
    if (!part.isEmpty()) {
      body.add("h2", null, said(heading));
      part.forEach(one -> achievement(body.inner("div", "apart"), one));
    }
  }

  private void achievement(Markup body, Achievement achievement) {
    var text = achievement.text();
    body.add("p", "kicker", Texts.of(language, text.kind()) + " · " + text.achieved());
    body.add("p", null, text.title().in(language));
    line(body, "talent.column.role", text.role());
    line(body, "talent.column.evidence", text.evidence());
    line(body, "talent.column.doi", achievement.ids().doi());
    line(body, "talent.column.courses", achievement.origin().courses());
    line(body, "talent.column.internships", achievement.origin().internships());
    line(body, "talent.column.facilities", achievement.origin().facilities());
    achievement.confirmations().stream()
        .filter(Confirmation::isConfirmed)
        .map(one -> said("talent.confirmation.by", one.person().name(), one.answered().toString()))
        .forEach(words -> body.add("p", null, words));
    if (text.confirmedBy() != null) {
      body.add(
          "p",
          null,
          said("talent.confirmation.stated", text.confirmedBy(), text.confirmedOn().toString()));
    }
    if (text.confidentiality() != Confidentiality.PUBLIC) {
      line(body, "talent.column.confidentiality", Texts.of(language, text.confidentiality()));
    }
  }

  private void line(Markup body, String label, String words) {
    if (words != null) {
      body.add("p", null, said("talent.sheet.line", said(label), words));
    }
  }

  private void row(Markup table, String label, String words) {
    if (words != null) {
      table.inner("tr", null).add("th", null, said(label)).add("td", null, words);
    }
  }

  private String said(String key, Object... arguments) {
    return Texts.of(language, key, arguments);
  }
}
