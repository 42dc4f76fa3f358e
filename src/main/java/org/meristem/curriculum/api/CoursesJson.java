package org.meristem.curriculum.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.meristem.curriculum.CourseLine;
import org.meristem.curriculum.CourseText;
import org.meristem.curriculum.CourseVersion;
import org.meristem.curriculum.Hours;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.Requisites;
import org.meristem.platform.BilingualText;
import org.meristem.platform.Slice;

/** Courses and programmes as the API shows them; what is not known is left out. */
final class CoursesJson {
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private CoursesJson() {}

  static JsonObject list(Slice<CourseLine> slice, List<CourseLine> toCome, int page, int size) {
    return JSON.createObjectBuilder()
        .add("items", lines(slice.rows()))
        .add("toCome", lines(toCome))
        .add("page", page)
        .add("size", size)
        .add("total", slice.total())
        .build();
  }

  static JsonArray versions(List<CourseVersion> versions) {
    return lines(versions.stream().map(CourseLine::of).toList());
  }

  private static JsonArray lines(List<CourseLine> lines) {
    var items = JSON.createArrayBuilder();
    lines.forEach(line -> items.add(line(line)));
    return items.build();
  }

  private static JsonObjectBuilder line(CourseLine line) {
    var item =
        JSON.createObjectBuilder()
            .add("code", line.code())
            .add("version", line.version())
            .add("state", line.state().name())
            .add("title", words(line.title()));
    add(item, "area", line.area());
    add(item, "credits", line.credits());
    add(item, "language", line.language());
    add(item, "instructors", line.instructors());
    add(item, "effective", line.effective());
    add(item, "ends", line.ends());
    return item;
  }

  /** A version with all it says. */
  static JsonObject course(CourseVersion version) {
    var text = version.text();
    var item = line(CourseLine.of(version)).add("hours", hours(text.hours()));
    var successor = version.course().successor();
    add(item, "successor", successor == null ? null : successor.code());
    add(item, "prerequisites", text.requisites().groupsText());
    return item.add("corequisites", texts(text.requisites().alongside()))
        .add("requisites", groups(text.requisites()))
        .add("outcomes", outcomes(text))
        .add("assessment", assessment(text))
        .add("syllabus", words(text.syllabus()))
        .build();
  }

  private static JsonObjectBuilder hours(Hours hours) {
    return JSON.createObjectBuilder()
        .add("lecture", hours.lecture())
        .add("seminar", hours.seminar())
        .add("laboratory", hours.laboratory())
        .add("facility", hours.facility())
        .add("selfStudy", hours.selfStudy());
  }

  private static JsonArrayBuilder groups(Requisites requisites) {
    var groups = JSON.createArrayBuilder();
    for (var group : requisites.groups()) {
      var choices = JSON.createArrayBuilder();
      for (var choice : group.choices()) {
        var item =
            JSON.createObjectBuilder()
                .add("course", choice.code())
                .add("equivalents", texts(choice.equivalents()));
        add(item, "grade", choice.grade());
        choices.add(item);
      }
      groups.add(JSON.createObjectBuilder().add("anyOf", choices));
    }
    return groups;
  }

  private static JsonArrayBuilder outcomes(CourseText text) {
    var outcomes = JSON.createArrayBuilder();
    for (var outcome : text.outcomes()) {
      outcomes.add(words(outcome.text()).add("id", outcome.id().toString()));
    }
    return outcomes;
  }

  private static JsonArrayBuilder assessment(CourseText text) {
    var parts = JSON.createArrayBuilder();
    text.assessment()
        .forEach(
            part ->
                parts.add(
                    JSON.createObjectBuilder()
                        .add("name", part.name())
                        .add("percent", part.percent())));
    return parts;
  }

  static JsonObject programmes(List<Programme> programmes) {
    var items = JSON.createArrayBuilder();
    for (var programme : programmes) {
      items.add(
          JSON.createObjectBuilder()
              .add("code", programme.code())
              .add("name", words(programme.name()))
              .add("type", programme.type().name())
              .add("degreeCategory", programme.degreeCategory().name())
              .add("discipline", programme.discipline().code()));
    }
    return JSON.createObjectBuilder().add("items", items).build();
  }

  private static JsonArrayBuilder texts(List<String> texts) {
    return JSON.createArrayBuilder(texts);
  }

  private static JsonObjectBuilder words(BilingualText text) {
    var words = JSON.createObjectBuilder();
    add(words, "en", text.en());
    add(words, "zh", text.zh());
    return words;
  }

  private static void add(JsonObjectBuilder item, String field, Object value) {
    if (value instanceof BigDecimal number) {
      item.add(field, number);
    } else if (value != null) {
      item.add(field, value.toString());
    }
  }
}
