package org.meristem.talent.overview.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.meristem.platform.BilingualText;
import org.meristem.talent.overview.Bar;
import org.meristem.talent.overview.Overview;
import org.meristem.talent.overview.Pipeline;
import org.meristem.talent.track.Quartiles;

/** Figures as the API shows them: null where one is withheld, left out where there is none. */
final class OverviewJson {
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private OverviewJson() {}

  static JsonObject of(Overview overview) {
    var pipeline = JSON.createArrayBuilder();
    overview.pipeline().lines().forEach(line -> pipeline.add(line(line, overview.pipeline())));
    pipeline.add(line(overview.pipeline().sums(), overview.pipeline()));
    var all = JSON.createObjectBuilder().add("people", overview.people()).add("pipeline", pipeline);
    if (overview.people()) {
      all.add("late", bars(overview.late()));
      all.add("origins", bars(overview.origins()));
    }
    if (overview.toAssociate() != null) {
      all.add("monthsToAssociate", quartiles(overview.toAssociate()));
    }
    return all.add("transfer", bars(overview.kinds())).build();
  }

  private static JsonObjectBuilder line(Pipeline.Line line, Pipeline pipeline) {
    var cohorts = JSON.createObjectBuilder();
    for (var i = 0; i < pipeline.cohorts().size(); i++) {
      add(cohorts, pipeline.cohorts().get(i), line.cells().get(i));
    }
    var shown = JSON.createObjectBuilder();
    shown.add("stage", line.stage() == null ? "ALL" : line.stage().name()).add("cohorts", cohorts);
    return add(shown, "sum", line.sum());
  }

  private static JsonArrayBuilder bars(List<Bar> bars) {
    var all = JSON.createArrayBuilder();
    bars.forEach(bar -> all.add(bar(bar)));
    return all;
  }

  private static JsonObjectBuilder bar(Bar bar) {
    var shown = JSON.createObjectBuilder().add("key", bar.key());
    if (bar.name() instanceof BilingualText text) {
      shown.add("name", JSON.createObjectBuilder().add("en", text.en()).add("zh", text.zh()));
    } else if (bar.name() instanceof String word) {
      shown.add("name", word);
    }
    return add(shown, "count", bar.count());
  }

  private static JsonObjectBuilder quartiles(Quartiles months) {
    return JSON.createObjectBuilder()
        .add("count", months.count())
        .add("lower", months.lower())
        .add("median", months.median())
        .add("upper", months.upper());
  }

  private static JsonObjectBuilder add(JsonObjectBuilder shown, String field, Long count) {
    return count == null ? shown.add(field, JsonValue.NULL) : shown.add(field, count);
  }
}
