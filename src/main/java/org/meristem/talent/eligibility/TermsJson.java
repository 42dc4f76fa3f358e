package org.meristem.talent.eligibility;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.meristem.platform.BilingualText;

/** The terms of a rule as they are stored, shipped and sent; what is null is left out. */
public final class TermsJson {
  private TermsJson() {}

  public static JsonObject of(RuleTerms terms) {
    var json = Json.createObjectBuilder().add("anchor", terms.anchor().name());
    add(json, "minYears", terms.minYears());
    add(json, "maxYears", terms.maxYears());
    return json.add("yearly", terms.yearly())
        .add("calls", array(terms.calls(), TermsJson::call))
        .add("allowances", array(terms.allowances(), TermsJson::allowance))
        .add("checks", array(terms.checks(), TermsJson::check))
        .build();
  }

  private static <T> JsonArrayBuilder array(List<T> all, Function<T, JsonObjectBuilder> each) {
    var array = Json.createArrayBuilder();
    all.forEach(one -> array.add(each.apply(one)));
    return array;
  }

  private static JsonObjectBuilder call(Call call) {
    var json = Json.createObjectBuilder().add("name", call.name());
    add(json, "reference", call.reference());
    add(json, "closes", call.closes());
    add(json, "bornFromMen", call.bornFromMen());
    add(json, "bornFromWomen", call.bornFromWomen());
    return json;
  }

  private static JsonObjectBuilder allowance(Allowance allowance) {
    var json = Json.createObjectBuilder().add("kind", allowance.kind().name());
    add(json, "monthsEach", allowance.monthsEach());
    add(json, "capMonths", allowance.capMonths());
    add(json, "moreThanDays", allowance.moreThanDays());
    return json.add("afterAnchor", allowance.afterAnchor());
  }

  private static JsonObjectBuilder check(Check check) {
    return Json.createObjectBuilder()
        .add("code", check.code())
        .add("question", words(check.question()));
  }

  /** A text in both languages. */
  public static JsonObjectBuilder words(BilingualText text) {
    return Json.createObjectBuilder().add("en", text.en()).add("zh", text.zh());
  }

  private static void add(JsonObjectBuilder json, String field, Integer number) {
    if (number != null) {
      json.add(field, number);
    }
  }

  private static void add(JsonObjectBuilder json, String field, LocalDate day) {
    if (day != null) {
      json.add(field, day.toString());
    }
  }

  static RuleTerms terms(JsonObject json) {
    return new RuleTerms(
        Anchor.valueOf(json.getString("anchor")),
        number(json, "minYears"),
        number(json, "maxYears"),
        json.getBoolean("yearly", false),
        list(json, "calls", TermsJson::call),
        list(json, "allowances", TermsJson::allowance),
        list(json, "checks", TermsJson::check));
  }

  private static <T> List<T> list(JsonObject json, String field, Function<JsonObject, T> each) {
    return json.getOrDefault(field, JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
        .map(JsonValue::asJsonObject)
        .map(each)
        .toList();
  }

  private static Call call(JsonObject json) {
    return new Call(
        json.getString("name"),
        day(json, "reference"),
        day(json, "closes"),
        day(json, "bornFromMen"),
        day(json, "bornFromWomen"));
  }

  private static Allowance allowance(JsonObject json) {
    return new Allowance(
        ExtensionKind.valueOf(json.getString("kind")),
        number(json, "monthsEach"),
        number(json, "capMonths"),
        number(json, "moreThanDays"),
        json.getBoolean("afterAnchor", false));
  }

  private static Check check(JsonObject json) {
    return new Check(json.getString("code"), words(json.getJsonObject("question")));
  }

  static BilingualText words(JsonObject json) {
    return new BilingualText(json.getString("en"), json.getString("zh"));
  }

  private static Integer number(JsonObject json, String field) {
    return json.containsKey(field) ? json.getInt(field) : null;
  }

  static LocalDate day(JsonObject json, String field) {
    return json.get(field) instanceof JsonString text ? LocalDate.parse(text.getString()) : null;
  }
}
