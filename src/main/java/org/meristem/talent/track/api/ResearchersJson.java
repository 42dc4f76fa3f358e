package org.meristem.talent.track.api;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.meristem.platform.SliceRequest;
import org.meristem.talent.track.DatedMilestone;
import org.meristem.talent.track.Member;
import org.meristem.talent.track.MemberFile;
import org.meristem.talent.track.TrackAct;
import org.meristem.talent.track.TrackEpisode;

/** Members of tracks as the API shows them; what is not known is left out. */
final class ResearchersJson {
  /** Kept, because looking for it takes longer than writing with it. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private ResearchersJson() {}

  static JsonObject list(List<Member> found, SliceRequest request, int page) {
    var items = JSON.createArrayBuilder();
    found.stream().skip(request.first()).limit(request.size()).forEach(one -> items.add(line(one)));
    return JSON.createObjectBuilder()
        .add("items", items)
        .add("page", page)
        .add("size", request.size())
        .add("total", found.size())
        .build();
  }

  static JsonObject member(MemberFile file) {
    var all = JSON.createArrayBuilder();
    file.episodes().forEach(episode -> all.add(episode(episode)));
    var milestones = JSON.createArrayBuilder();
    file.member().milestones().forEach(one -> milestones.add(milestone(one, file.artefacts())));
    return line(file.member())
        .add("track", file.present().track().code())
        .add("episodes", all)
        .add("milestones", milestones)
        .build();
  }

  private static JsonObjectBuilder line(Member member) {
    var line = member.line();
    var item = JSON.createObjectBuilder().add("researcherNumber", line.number());
    add(item, "name", line.name());
    add(item, "latinName", line.latinName());
    add(item, "group", line.group());
    add(item, "stage", line.stage());
    add(item, "state", member.state());
    add(item, "started", line.path().started());
    add(item, "doctorate", line.path().doctorate());
    return item.add("late", member.late().size());
  }

  private static JsonObjectBuilder episode(TrackEpisode episode) {
    var acts = JSON.createArrayBuilder();
    episode.acts().forEach(act -> acts.add(act(act)));
    var item = JSON.createObjectBuilder();
    add(item, "stage", episode.stage());
    add(item, "started", episode.started());
    add(item, "ended", episode.ended());
    return item.add("acts", acts);
  }

  private static JsonObjectBuilder act(TrackAct act) {
    var item = JSON.createObjectBuilder();
    add(item, "kind", act.kind());
    add(item, "on", act.on());
    add(item, "reason", act.reason());
    add(item, "by", act.by());
    add(item, "at", act.at());
    return item;
  }

  private static JsonObjectBuilder milestone(DatedMilestone one, int accepted) {
    var text = one.milestone().text();
    var item = JSON.createObjectBuilder();
    add(item, "stage", text.stage());
    item.add(
        "title",
        JSON.createObjectBuilder().add("en", text.title().en()).add("zh", text.title().zh()));
    add(item, "state", one.state());
    if (one.window() != null) {
      add(item, "opens", one.window().opens());
      add(item, "due", one.window().due());
    }
    add(item, "reached", one.reached());
    if (text.artefacts() > 0) {
      item.add(
          "artefacts",
          JSON.createObjectBuilder().add("needed", text.artefacts()).add("accepted", accepted));
    }
    return item;
  }

  private static void add(JsonObjectBuilder item, String field, Object value) {
    if (value != null) {
      item.add(field, value.toString());
    }
  }
}
