package org.meristem.students.api;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.meristem.platform.Slice;
import org.meristem.students.Episode;
import org.meristem.students.StudentLine;
import org.meristem.students.StudyAct;

/** Students as the API shows them; what is not known is left out. */
final class StudentsJson {
  private static final List<String> FIELDS =
      List.of(
          "name",
          "programme",
          "status",
          "latinName",
          "email",
          "supervisorNumber",
          "supervisor",
          "group",
          "sex",
          "birthDate",
          "phone",
          "entryDate",
          "studyMode",
          "expectedEnd",
          "account");

  /** Kept, because looking for it takes longer than writing with it. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private StudentsJson() {}

  static JsonObject list(Slice<StudentLine> slice, int page, int size) {
    var items = JSON.createArrayBuilder();
    slice.rows().forEach(line -> items.add(line(line)));
    return JSON.createObjectBuilder()
        .add("items", items)
        .add("page", page)
        .add("size", size)
        .add("total", slice.total())
        .build();
  }

  private static JsonObjectBuilder line(StudentLine line) {
    var item = item(line.number(), line.entryYear());
    add(item, "name", line.name());
    add(item, "programme", line.programme());
    add(item, "status", line.status());
    add(item, "latinName", line.latinName());
    add(item, "email", line.email());
    add(item, "supervisorNumber", line.supervisorNumber());
    add(item, "supervisor", line.supervisor());
    add(item, "group", line.group());
    return item;
  }

  /** What every answer about a student begins with. */
  private static JsonObjectBuilder item(String number, int entryYear) {
    return JSON.createObjectBuilder().add("studentNumber", number).add("entryYear", entryYear);
  }

  /**
   * @param episodes of one student, the present one first
   */
  static JsonObject student(List<Episode> episodes) {
    var present = episodes.get(0);
    var all = JSON.createArrayBuilder();
    episodes.forEach(episode -> all.add(episode(episode)));
    var byHand = JSON.createArrayBuilder();
    present.student().handEdited().forEach(byHand::add);
    var student = item(present.student().number(), present.entry().entryYear());
    add(student, present, FIELDS);
    return student.add("handEdited", byHand).add("episodes", all).build();
  }

  private static void add(JsonObjectBuilder item, Episode episode, List<String> fields) {
    var texts = episode.entry().texts();
    fields.forEach(field -> add(item, field, texts.get(field)));
  }

  private static JsonObjectBuilder episode(Episode episode) {
    var acts = JSON.createArrayBuilder();
    episode.acts().forEach(act -> acts.add(act(act)));
    var item =
        JSON.createObjectBuilder()
            .add("present", episode.isPresent())
            .add("entryYear", episode.entry().entryYear());
    add(item, episode, List.of("programme", "status", "entryDate", "expectedEnd"));
    add(item, episode, List.of("supervisorNumber", "supervisor"));
    add(item, "endedOn", episode.endedOn());
    return item.add("acts", acts);
  }

  private static JsonObjectBuilder act(StudyAct act) {
    var item = JSON.createObjectBuilder().add("kind", act.kind().name());
    add(item, "on", act.on());
    add(item, "until", act.until());
    add(item, "reason", act.reason());
    add(item, "by", act.by());
    add(item, "at", act.at());
    return item;
  }

  private static void add(JsonObjectBuilder item, String field, Object value) {
    if (value != null) {
      item.add(field, value.toString());
    }
  }
}
