package org.meristem.talent.api;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.meristem.platform.BilingualText;
import org.meristem.talent.Achievement;
import org.meristem.talent.Confirmation;
import org.meristem.talent.Profile;

/** Achievements as the API shows them; what is not known is left out. */
final class AchievementsJson {
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private AchievementsJson() {}

  static JsonObject of(Profile profile) {
    var items = JSON.createArrayBuilder();
    profile.achievements().forEach(one -> items.add(item(one)));
    var all = JSON.createObjectBuilder().add("researcher", profile.researcher().number());
    var orcid = profile.researcher().person().orcid();
    add(all, "orcid", orcid == null ? null : orcid.address());
    return all.add("items", items).build();
  }

  private static JsonObjectBuilder item(Achievement achievement) {
    var text = achievement.text();
    var item =
        JSON.createObjectBuilder()
            .add("reference", achievement.reference())
            .add("kind", text.kind().name())
            .add("title", words(text.title()))
            .add("achieved", text.achieved().toString())
            .add("confidentiality", text.confidentiality().name());
    add(item, "role", text.role());
    add(item, "evidence", text.evidence());
    add(item, "doi", achievement.ids().doi());
    add(item, "putCode", achievement.ids().putCode());
    add(item, "courses", achievement.origin().courses());
    add(item, "internships", achievement.origin().internships());
    add(item, "facilities", achievement.origin().facilities());
    if (text.confirmedBy() != null) {
      item.add(
          "stated",
          JSON.createObjectBuilder()
              .add("by", text.confirmedBy())
              .add("on", text.confirmedOn().toString()));
    }
    var confirmed = JSON.createArrayBuilder();
    achievement.confirmations().stream()
        .filter(Confirmation::isConfirmed)
        .forEach(
            one ->
                confirmed.add(
                    JSON.createObjectBuilder()
                        .add("by", one.person().name())
                        .add("on", one.answered().toString())));
    return item.add("confirmed", confirmed);
  }

  private static JsonObjectBuilder words(BilingualText text) {
    var words = JSON.createObjectBuilder();
    add(words, "en", text.en());
    add(words, "zh", text.zh());
    return words;
  }

  private static void add(JsonObjectBuilder object, String name, String value) {
    if (value != null) {
      object.add(name, value);
    }
  }
}
