package org.meristem.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.meristem.imports.RowCheck;
import org.meristem.platform.SearchText;
import org.meristem.talent.Achievement;
import org.meristem.talent.AchievementLists;
import org.meristem.talent.Researcher;
import org.meristem.talent.StaffNumbers;
import org.meristem.talent.Work;
import org.meristem.talent.Works;
import org.meristem.workbook.Fault.Severity;
import org.meristem.workbook.TableRow;

/**
 * Looks at a row of a list of achievements: whose it is, whom it names, and whether it is one that
 * is recorded already under another reference. Two hits are a fault, never a silent merge.
 */
final class AchievementCheck implements RowCheck {
  private static final String KEY = "reference";

  private final AchievementLists lists;
  private final LocalDate today;
  private final StaffNumbers staff;
  private final Set<String> writable;
  private final Set<String> taken;
  private final Map<String, Optional<Researcher>> owners = new HashMap<>();
  private final Works recorded;
  private final Works read = new Works();
  private final Map<String, LateFault> late = new HashMap<>();

  AchievementCheck(AchievementLists lists, LocalDate today) {
    this.lists = lists;
    this.today = today;
    this.staff = lists.staff();
    var all = lists.all();
    this.recorded = Works.of(all);
    this.taken = references(all);
    this.writable = references(lists.writable());
  }

  private static Set<String> references(List<Achievement> achievements) {
    return achievements.stream()
        .map(one -> SearchText.of(one.reference()))
        .collect(Collectors.toSet());
  }

  @Override
  public void look(TableRow row, Map<String, String> before) {
    var values = row.values();
    if (!values.containsKey("titleEn") && !values.containsKey("titleZh")) {
      row.add("titleEn", "achievement.title", Severity.ERROR);
    }
    var achieved = Canonical.day(values, "achieved");
    if (achieved != null && achieved.isAfter(today)) {
      row.add("achieved", "achievement.future", Severity.ERROR);
    }
    if (values.containsKey("confirmedBy") != values.containsKey("confirmedOn")) {
      row.add("confirmedOn", "achievement.confirmed", Severity.ERROR);
    }
    requireKnown(row, "contributors");
    requireKnown(row, "named");
    var key = values.get(KEY);
    if (key == null) {
      return;
    }
    if (!isKnown(key) && !mayBegin(key)) {
      row.add(KEY, "achievement.reference", Severity.ERROR);
    } else if (!row.isFaulty()) {
      lookForDoubles(row, AchievementLine.work(values));
    }
  }

  private void requireKnown(TableRow row, String field) {
    if (!AchievementLine.numbers(row.values().get(field)).stream().allMatch(staff::knows)) {
      row.add(field, "achievement.person", Severity.ERROR);
    }
  }

  private boolean isKnown(String key) {
    return writable.contains(SearchText.of(key));
  }

  /** A new one of somebody for whom the caller may write, under a reference that nobody has. */
  private boolean mayBegin(String key) {
    return !taken.contains(SearchText.of(key))
        && owners
            .computeIfAbsent(key.replaceFirst("/.*", ""), lists::owner)
            .filter(one -> key.startsWith(one.number() + "/"))
            .isPresent();
  }

  private void lookForDoubles(TableRow row, Work work) {
    // of two that are recorded beside each other the person knows that they are alike
    var others = others(recorded, work);
    if (!others.isEmpty()) {
      refuse(row, others);
    }
    var twin = others(read, work).stream().findFirst();
    if (twin.isPresent()) {
      refuse(row, List.of(twin.get()));
      late.put(
          SearchText.of(twin.get().reference()),
          new LateFault(KEY, "achievement.known", work.reference()));
    }
    read.add(work);
  }

  private List<Work> others(Works works, Work work) {
    var found = isKnown(work.reference()) ? works.identified(work) : works.same(work);
    return found.stream().filter(one -> !isSame(one, work)).toList();
  }

  private static boolean isSame(Work one, Work other) {
    return SearchText.of(one.reference()).equals(SearchText.of(other.reference()));
  }

  private static void refuse(TableRow row, List<Work> others) {
    var references = others.stream().map(Work::reference).collect(Collectors.joining(", "));
    row.add(
        KEY,
        others.size() == 1 ? "achievement.known" : "achievement.ambiguous",
        Severity.ERROR,
        references);
  }

  @Override
  public Map<String, LateFault> afterwards() {
    return late;
  }
}
