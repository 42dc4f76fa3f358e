package org.meristem.talent.eligibility.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.meristem.platform.Slice;
import org.meristem.talent.eligibility.ClockSheet;
import org.meristem.talent.eligibility.Extension;
import org.meristem.talent.eligibility.Leaving;
import org.meristem.talent.eligibility.Outcome;
import org.meristem.talent.eligibility.Reading;
import org.meristem.talent.eligibility.Reason;
import org.meristem.talent.eligibility.Rule;
import org.meristem.talent.eligibility.TermsJson;

/** Clocks, windows and rules as the API shows them; what is not known is left out. */
final class EligibilityJson {
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private EligibilityJson() {}

  static JsonObject clock(ClockSheet sheet) {
    var rules = JSON.createArrayBuilder();
    sheet.readings().forEach(one -> rules.add(reading(one)));
    var extensions = JSON.createArrayBuilder();
    sheet.extensions().forEach(one -> extensions.add(extension(one)));
    return JSON.createObjectBuilder()
        .add("researcher", sheet.researcher().number())
        .add("rules", rules)
        .add("extensions", extensions)
        .build();
  }

  private static JsonObjectBuilder reading(Reading reading) {
    var outcome = reading.outcome();
    var json =
        JSON.createObjectBuilder()
            .add("rule", reading.rule().code())
            .add("version", outcome.version().number())
            .add("name", TermsJson.words(reading.text().name()))
            .add("standing", outcome.standing().name());
    outcome.first().ifPresent(one -> json.add("firstCall", call(one)));
    outcome.last().ifPresent(one -> json.add("lastCall", call(one)));
    outcome
        .window()
        .ifPresent(
            one -> json.add("from", one.from().toString()).add("until", one.until().toString()));
    var windows = JSON.createArrayBuilder();
    outcome.windows().forEach(one -> windows.add(window(one)));
    json.add("windows", windows);
    var calls = JSON.createArrayBuilder();
    outcome.calls().forEach(one -> calls.add(call(one)));
    return json.add("calls", calls)
        .add("because", said(reading.result()))
        .add("inputs", said(reading.inputs()))
        .add("extensions", said(reading.extensions()))
        .add("changes", said(reading.changes()))
        .add("text", TermsJson.words(reading.text().text()))
        .add("source", reading.text().source());
  }

  private static JsonObjectBuilder window(Outcome.Window one) {
    return JSON.createObjectBuilder()
        .add("version", one.version().number())
        .add("from", one.from().toString())
        .add("until", one.until().toString());
  }

  private static JsonObjectBuilder call(Outcome.OfCall one) {
    return JSON.createObjectBuilder()
        .add("name", one.call().name())
        .add("reference", one.call().reference().toString())
        .add("closes", one.call().closes().toString())
        .add("expected", one.judged().expected())
        .add("version", one.judged().version().number())
        .add("fit", one.fit().name());
  }

  /** What is said, in both languages. */
  private static JsonArrayBuilder said(List<Reason> reasons) {
    var said = JSON.createArrayBuilder();
    reasons.forEach(
        one ->
            said.add(
                JSON.createObjectBuilder()
                    .add("en", one.in(Locale.ENGLISH))
                    .add("zh", one.in(Locale.SIMPLIFIED_CHINESE))));
    return said;
  }

  static JsonObjectBuilder extension(Extension extension) {
    var text = extension.text();
    var json =
        JSON.createObjectBuilder()
            .add("id", extension.id())
            .add("kind", text.kind().name())
            .add("children", text.children())
            .add("evidence", text.evidence())
            .add("state", extension.state().name());
    Optional.ofNullable(text.from()).ifPresent(day -> json.add("from", day.toString()));
    Optional.ofNullable(text.to()).ifPresent(day -> json.add("to", day.toString()));
    Optional.ofNullable(text.words()).ifPresent(words -> json.add("words", words));
    Optional.ofNullable(extension.decidedBy()).ifPresent(by -> json.add("decidedBy", by));
    Optional.ofNullable(extension.reason()).ifPresent(reason -> json.add("reason", reason));
    return json;
  }

  static JsonObject windows(Slice<Leaving> slice, int page, int size) {
    var items = JSON.createArrayBuilder();
    slice
        .rows()
        .forEach(
            one ->
                items.add(
                    JSON.createObjectBuilder()
                        .add("researcher", one.number())
                        .add("name", one.name())
                        .add("rule", one.rule())
                        .add("standing", one.standing().name())
                        .add("lastCall", call(one.last()))
                        .add("requestWaits", one.waiting())));
    return JSON.createObjectBuilder()
        .add("items", items)
        .add("page", page)
        .add("size", size)
        .add("total", slice.total())
        .build();
  }

  static JsonArray rules(List<Rule> rules) {
    var items = JSON.createArrayBuilder();
    for (var rule : rules) {
      var versions = JSON.createArrayBuilder();
      rule.versions().forEach(one -> versions.add(version(one)));
      items.add(JSON.createObjectBuilder().add("code", rule.code()).add("versions", versions));
    }
    return items.build();
  }

  private static JsonObjectBuilder version(Rule.Version version) {
    var text = version.text();
    var json =
        JSON.createObjectBuilder()
            .add("version", version.number())
            .add("name", TermsJson.words(text.name()))
            .add("text", TermsJson.words(text.text()))
            .add("source", text.source())
            .add("sourceDay", text.dated().toString())
            .add("terms", TermsJson.of(version.terms()))
            .add("by", version.by())
            .add("at", version.at().toString());
    Optional.ofNullable(text.note()).ifPresent(note -> json.add("note", note));
    return json;
  }
}
