package org.meristem.talent.plan;

/**
 * A plan in a list.
 *
 * @param id null where the researcher has none in that year
 * @param number the researcher's
 * @param state null where there is no plan
 * @param versions how often it was agreed
 */
public record PlanLine(
    Long id,
    String number,
    String name,
    String latinName,
    int year,
    PlanState state,
    long versions) {
  /** For the table's row key and for links. */
  public Long getId() {
    return id;
  }
}
