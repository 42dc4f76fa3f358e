package org.meristem.curriculum.outcome.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.meristem.curriculum.CourseOutcome;
import org.meristem.curriculum.CourseVersion;
import org.meristem.curriculum.outcome.Contribution;
import org.meristem.curriculum.outcome.OutcomeLink;
import org.meristem.curriculum.outcome.OutcomeMap;
import org.meristem.curriculum.outcome.ProgrammeOutcome;
import org.meristem.curriculum.plan.TrainingPlan;
import org.meristem.platform.BilingualText;

/**
 * An outcome map as a package of 1EdTech's Competencies and Academic Standards Exchange 1.1: a
 * document with an item for each outcome and each course, and associations between them. Its
 * identifiers are the same each time.
 */
final class CasePackage {
  private static final String CREATOR = "Meristem";
  private static final String VERSION = "1.1";

  private final TrainingPlan plan;
  private final URI place;
  private final String document;
  private final Map<String, String> statements = new HashMap<>();

  /**
   * @param place where the package is read
   */
  CasePackage(TrainingPlan plan, URI place) {
    this.plan = plan;
    this.place = place;
    this.document = id(plan.programme().code(), String.valueOf(plan.entryYear()));
    statements.put(document, title());
  }

  JsonObject of(OutcomeMap map) {
    var items = Json.createArrayBuilder();
    var associations = Json.createArrayBuilder();
    for (var outcome : map.outcomes()) {
      items.add(item(key(outcome), outcome.code(), outcome.text(), "Outcome", outcome.changedAt()));
      associations.add(child(key(outcome), document, outcome.changedAt()));
    }
    for (var course : map.courses()) {
      add(course, items, associations);
    }
    for (var link : map.links()) {
      link.contributions().stream().sorted().forEach(what -> associations.add(link(link, what)));
    }
    return Json.createObjectBuilder()
        .add("CFDocument", document(map))
        .add("CFItems", items)
        .add("CFAssociations", associations)
        .build();
  }

  private void add(CourseVersion course, JsonArrayBuilder items, JsonArrayBuilder associations) {
    var code = course.course().code();
    items.add(item(key(code), code, course.title(), "Course", course.changedAt()));
    associations.add(child(key(code), document, course.changedAt()));
    for (var outcome : course.text().outcomes()) {
      var key = key(code, outcome);
      items.add(item(key, null, outcome.text(), "Course Outcome", course.changedAt()));
      associations.add(child(key, key(code), course.changedAt()));
    }
  }

  private JsonObjectBuilder document(OutcomeMap map) {
    var latest =
        Stream.of(
                map.outcomes().stream().map(ProgrammeOutcome::changedAt),
                map.courses().stream().map(CourseVersion::changedAt),
                map.links().stream().map(OutcomeLink::changedAt),
                Stream.of(map.changedAt(), plan.changedAt()).filter(Objects::nonNull))
            .flatMap(all -> all)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    return Json.createObjectBuilder()
        .add("identifier", document)
        .add("uri", uri(document))
        .add("creator", CREATOR)
        .add("title", title())
        .add("lastChangeDateTime", moment(latest))
        .add("CFPackageURI", reference(document, title()))
        .add("caseVersion", VERSION)
        .add("language", language(plan.programme().name()));
  }

  /** That of what is shown of a text. */
  private static String language(BilingualText text) {
    return text.en() == null ? "zh" : "en";
  }

  private String title() {
    return plan.programme().name() + " " + plan.entryYear();
  }

  private JsonObjectBuilder item(
      String id, String code, BilingualText text, String type, Instant changed) {
    statements.put(id, text.toString());
    var item =
        Json.createObjectBuilder()
            .add("identifier", id)
            .add("uri", uri(id))
            .add("CFDocumentURI", reference(document, title()))
            .add("fullStatement", text.toString())
            .add("CFItemType", type)
            .add("language", language(text))
            .add("lastChangeDateTime", moment(changed));
    if (text.en() != null && text.zh() != null) {
      item.add("notes", text.zh());
    }
    return code == null ? item : item.add("humanCodingScheme", code);
  }

  private JsonObjectBuilder child(String child, String parent, Instant changed) {
    return association("isChildOf", child, parent, changed);
  }

  private JsonObjectBuilder link(OutcomeLink link, Contribution what) {
    return association(
        "ext:" + what.name().toLowerCase(Locale.ROOT),
        id(link.course(), link.courseOutcome().toString()),
        key(link.outcome()),
        link.changedAt());
  }

  private JsonObjectBuilder association(String type, String from, String to, Instant changed) {
    var id = id(type, from, to);
    return Json.createObjectBuilder()
        .add("identifier", id)
        .add("uri", uri(id))
        .add("associationType", type)
        .add("CFDocumentURI", reference(document, title()))
        .add("originNodeURI", reference(from, statements.get(from)))
        .add("destinationNodeURI", reference(to, statements.get(to)))
        .add("lastChangeDateTime", moment(changed));
  }

  private JsonObjectBuilder reference(String id, String title) {
    return Json.createObjectBuilder().add("title", title).add("identifier", id).add("uri", uri(id));
  }

  private String key(ProgrammeOutcome outcome) {
    return id(plan.programme().code(), "outcome", outcome.code());
  }

  private static String key(String course) {
    return id("course", course);
  }

  private static String key(String course, CourseOutcome outcome) {
    return id(course, outcome.id().toString());
  }

  private static String id(String... parts) {
    return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private String uri(String id) {
    return place + "#" + id;
  }

  private static String moment(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
