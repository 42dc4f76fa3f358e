package org.meristem.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.meristem.curriculum.Course;
import org.meristem.curriculum.RequisiteCheck;
import org.meristem.curriculum.Requisites;
import org.meristem.imports.RowCheck;
import org.meristem.platform.SearchText;
import org.meristem.workbook.Fault.Severity;
import org.meristem.workbook.PipeSeparated;
import org.meristem.workbook.TableRow;

/** Whether the areas of a list of courses exist, and whether no course needs itself. */
final class CourseRows implements RowCheck {
  private final KnownCodes areas;
  private final RequisiteCheck requisites;
  private final Map<String, Requisites> read = new HashMap<>();

  CourseRows(Collection<String> areas, RequisiteCheck requisites) {
    this.areas = new KnownCodes(areas);
    this.requisites = requisites;
  }

  @Override
  public void look(TableRow row) {
    if (!areas.resolve(row, "area")) {
      row.add("area", "area.unknown", Severity.ERROR);
    }
    var english = PipeSeparated.split(row.values().get("outcomesEn")).size();
    var chinese = PipeSeparated.split(row.values().get("outcomesZh")).size();
    if (english > 0 && chinese > 0 && english != chinese) {
      row.add("outcomesZh", "outcomes.unpaired", Severity.ERROR);
    }
    var code = row.values().get("courseCode");
    if (code != null) {
      read.put(
          Course.codeOf(code),
          Requisites.of(row.values().get("prerequisites"), row.values().get("corequisites")));
    }
  }

  /** Courses of one list may name each other, so that this shows only at its end. */
  @Override
  public Map<String, LateFault> afterwards() {
    var faults = new HashMap<String, LateFault>();
    requisites
        .faults(read)
        .forEach(
            (code, refusal) ->
                faults.put(
                    SearchText.of(code),
                    new LateFault(
                        read.get(code).groups().isEmpty() ? "corequisites" : "prerequisites",
                        refusal.key().replace("curriculum.", ""),
                        String.valueOf(refusal.arguments()[0]))));
    return faults;
  }
}
