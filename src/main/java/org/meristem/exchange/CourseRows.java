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

/**
 * Whether drafts of the courses of a list can be written: that their areas exist, that nobody else
 * works on them, and that no course needs itself.
 */
final class CourseRows implements RowCheck {
  private static final int LONGEST_BEFORE = 4000;
  private static final int LONGEST_ALONGSIDE = 1000;

  private final KnownCodes areas;
  private final Map<String, String> taken;
  private final RequisiteCheck requisites;
  private final Map<String, Requisites> read = new HashMap<>();

  /**
   * @param taken who works on a course, by its code, so that the caller cannot
   */
  CourseRows(Collection<String> areas, Map<String, String> taken, RequisiteCheck requisites) {
    this.taken = taken;
    this.areas = new KnownCodes(areas);
    this.requisites = requisites;
  }

  @Override
  public void look(TableRow row, Map<String, String> before) {
    if (!areas.resolve(row, "area")) {
      row.add("area", "area.unknown", Severity.ERROR);
    }
    var english = PipeSeparated.split(row.values().get("outcomesEn")).size();
    var chinese = PipeSeparated.split(row.values().get("outcomesZh")).size();
    if (english > 0 && chinese > 0 && english != chinese) {
      row.add("outcomesZh", "outcomes.unpaired", Severity.ERROR);
    }
    requireShort(row, "prerequisites", LONGEST_BEFORE);
    requireShort(row, "corequisites", LONGEST_ALONGSIDE);
    var code = row.values().get("courseCode");
    if (code != null) {
      if (!Course.isCode(code)) {
        row.add("courseCode", "course.code", Severity.ERROR);
      }
      var author = taken.get(Course.codeOf(code));
      if (author != null) {
        row.add("courseCode", "course.in-work", Severity.ERROR, author);
      }
      read.put(
          Course.codeOf(code),
          Requisites.of(row.values().get("prerequisites"), row.values().get("corequisites")));
    }
  }

  private static void requireShort(TableRow row, String field, int longest) {
    var text = row.values().get(field);
    if (text != null && text.length() > longest) {
      row.add(field, "too-long", Severity.ERROR, String.valueOf(longest));
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
