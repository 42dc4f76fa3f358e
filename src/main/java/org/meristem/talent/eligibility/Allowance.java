package org.meristem.talent.eligibility;

/**
 * One kind of extension that a rule counts.
 *
 * @param monthsEach months for each child, documented or not; null where only documented days count
 * @param capMonths the most that the kind may give; null for no limit
 * @param moreThanDays a documented period must be longer than so many days; null for no limit
 * @param afterAnchor whether days before the day from which the rule counts, for clinical training
 *     before the first eligible degree, are left out
 */
public record Allowance(
    ExtensionKind kind,
    Integer monthsEach,
    Integer capMonths,
    Integer moreThanDays,
    boolean afterAnchor) {}
