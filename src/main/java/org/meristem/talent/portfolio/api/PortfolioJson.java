package org.meristem.talent.portfolio.api;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.meristem.talent.portfolio.Artefact;
import org.meristem.talent.portfolio.Portfolio;
import org.meristem.talent.portfolio.Remark;

/** Portfolios as the API shows them; what is not known is left out. */
final class PortfolioJson {
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private PortfolioJson() {}

  static JsonObject of(Portfolio portfolio) {
    var items = JSON.createArrayBuilder();
    portfolio.items().forEach(one -> items.add(item(one)));
    return JSON.createObjectBuilder()
        .add("researcher", portfolio.number())
        .add("accepted", portfolio.accepted())
        .add("items", items)
        .build();
  }

  private static JsonObjectBuilder item(Artefact artefact) {
    var text = artefact.text();
    var item = JSON.createObjectBuilder().add("id", artefact.id());
    add(item, "kind", text.kind());
    add(item, "title", text.title());
    add(item, "language", text.language());
    add(item, "made", text.made());
    add(item, "audience", text.audience());
    add(item, "audienceWords", text.audienceWords());
    add(item, "aim", text.aim());
    add(item, "ownPart", text.ownPart());
    add(item, "link", text.link());
    add(item, "state", artefact.state());
    add(item, "acceptedOn", artefact.accepted());
    var remarks = JSON.createArrayBuilder();
    artefact.remarks().forEach(one -> remarks.add(remark(one)));
    return item.add("remarks", remarks);
  }

  private static JsonObjectBuilder remark(Remark remark) {
    var item = JSON.createObjectBuilder();
    add(item, "by", remark.reviewer().name());
    add(item, "askedAt", remark.askedAt());
    add(item, "verdict", remark.verdict());
    add(item, "words", remark.words());
    add(item, "answered", remark.answered());
    return item;
  }

  private static void add(JsonObjectBuilder item, String field, Object value) {
    if (value != null) {
      item.add(field, value.toString());
    }
  }
}
