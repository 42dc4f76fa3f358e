package org.meristem.talent.plan;

import java.util.List;
import org.meristem.talent.mentor.Mentorship;

/**
 * A plan as the one who asks may read it.
 *
 * @param reach how much that is, never {@link PlanReach#NONE}
 * @param own whether it is their own
 * @param judged whether they mentor its researcher today
 * @param mentors who mentors the researcher today
 */
public record PlanView(
    DevelopmentPlan plan, PlanReach reach, boolean own, boolean judged, List<Mentorship> mentors) {
  /** What it says: as it is written, or where only that may be read, as it was last agreed. */
  public PlanText text() {
    return reach == PlanReach.WHOLE ? plan.text() : plan.inForce().orElseThrow().text();
  }

  /** Whether it can be written now, by the one who asks. */
  public boolean isOpen() {
    return own && plan.state() == PlanState.DRAFT;
  }

  /** Whether what is shown is not what is being written. */
  public boolean isBehind() {
    return reach == PlanReach.AGREED
        && plan.state() != PlanState.AGREED
        && plan.state() != PlanState.REVIEWED;
  }
}
