package org.meristem.talent;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.meristem.platform.RuleViolation;

/**
 * The days of a life that a career counts from, in the order in which they can only have come; what
 * is not known is null.
 *
 * @param firstDegree the first eligible degree, where it came before the doctorate
 * @param defended the defence of the doctorate
 * @param doctorate its award
 */
public record CareerDays(
    LocalDate birth, LocalDate firstDegree, LocalDate defended, LocalDate doctorate) {

  /** What cannot be, by field: {@code date.future}, {@code .beforeBirth} or {@code .afterAward}. */
  public Map<String, String> faults(LocalDate today) {
    var faults = new LinkedHashMap<String, String>();
    if (birth != null && !birth.isBefore(today)) {
      faults.put("birthDate", "date.future");
    }
    if (defended != null && defended.isAfter(today)) {
      faults.put("defended", "date.future");
    }
    born(faults, "firstDegree", firstDegree);
    born(faults, "defended", defended);
    born(faults, "doctorate", doctorate);
    awarded(faults, "defended", defended);
    awarded(faults, "firstDegree", firstDegree);
    return faults;
  }

  private void born(Map<String, String> faults, String field, LocalDate day) {
    if (birth != null && day != null && !day.isAfter(birth)) {
      faults.putIfAbsent(field, "date.beforeBirth");
    }
  }

  private void awarded(Map<String, String> faults, String field, LocalDate day) {
    if (doctorate != null && day != null && day.isAfter(doctorate)) {
      faults.putIfAbsent(field, "date.afterAward");
    }
  }

  /**
   * @throws RuleViolation {@code talent.days.} and the first fault, where there is one
   */
  public void require(LocalDate today) {
    faults(today).values().stream()
        .findFirst()
        .ifPresent(
            fault -> {
              throw new RuleViolation("talent.days." + fault);
            });
  }
}
