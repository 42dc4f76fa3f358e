package org.meristem.talent.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The rules that Meristem comes with; a rule that stands there already is left alone. */
@ApplicationScoped
public class RuleSeeds {
  private static final String FILE = "/org/meristem/talent/eligibility/rules.json";

  @Inject private RuleBook book;
  @Inject private RuleKeeping keeping;

  record Seed(String code, RuleText text, RuleTerms terms) {}

  @Transactional
  public void load() {
    var known = book.rules().stream().map(Rule::code).toList();
    shipped().stream()
        .filter(seed -> !known.contains(seed.code()))
        .forEach(seed -> keeping.enter(seed.code(), seed.text(), seed.terms()));
  }

  static List<Seed> shipped() {
    try (var file = RuleSeeds.class.getResourceAsStream(FILE);
        var reader = Json.createReader(file)) {
      return reader.readArray().stream().map(JsonValue::asJsonObject).map(RuleSeeds::seed).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Seed seed(JsonObject json) {
    return new Seed(
        json.getString("code"),
        new RuleText(
            TermsJson.words(json.getJsonObject("name")),
            TermsJson.words(json.getJsonObject("text")),
            json.getString("source"),
            TermsJson.day(json, "dated"),
            json.getString("note", null)),
        TermsJson.terms(json.getJsonObject("terms")));
  }
}
