package org.meristem.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.meristem.platform.RuleViolation;

/** Whether what a course needs exists and does not lead back to the course itself. */
@ApplicationScoped
public class RequisiteCheck {
  private static final String WAY = " → ";

  @Inject private Courses courses;
  @Inject private Clock clock;

  /**
   * @throws RuleViolation {@code curriculum.requisite.unknown} with the codes of no course, {@code
   *     curriculum.requisite.cycle} with the way that leads back
   */
  void require(String code, Requisites requisites) {
    var refusal = faults(Map.of(code, requisites)).get(code);
    if (refusal != null) {
      throw refusal;
    }
  }

  /** What {@link #require} would say of courses that come together and may name each other. */
  @Transactional
  public Map<String, RuleViolation> faults(Map<String, Requisites> needs) {
    var codes = new TreeSet<String>();
    needs.values().forEach(requisites -> codes.addAll(requisites.codes()));
    if (codes.isEmpty()) {
      return Map.of();
    }
    var unknown = new TreeSet<>(codes);
    unknown.removeAll(courses.known(codes));
    unknown.removeAll(needs.keySet());
    var graph = new RequisiteGraph(named(needs));
    var faults = new HashMap<String, RuleViolation>();
    needs.forEach(
        (code, requisites) -> {
          graph
              .cycle(code)
              .ifPresent(way -> faults.put(code, refusal("cycle", String.join(WAY, way))));
          var missing = requisites.codes().stream().filter(unknown::contains).toList();
          if (!missing.isEmpty()) {
            faults.put(code, refusal("unknown", String.join(", ", missing)));
          }
        });
    return faults;
  }

  private static RuleViolation refusal(String what, String words) {
    return new RuleViolation("curriculum.requisite." + what, words);
  }

  /** What every course names by what was handed in or holds, these needs in place of theirs. */
  private Map<String, Set<String>> named(Map<String, Requisites> needs) {
    var named = new HashMap<String, Set<String>>();
    for (var version : courses.requisites(LocalDate.now(clock))) {
      named
          .computeIfAbsent(version.code(), fresh -> new HashSet<>())
          .addAll(version.requisites().codes());
    }
    needs.forEach((code, requisites) -> named.put(code, requisites.codes()));
    return named;
  }
}
