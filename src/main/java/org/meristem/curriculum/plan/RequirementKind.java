package org.meristem.curriculum.plan;

import java.util.EnumSet;
import java.util.Set;

/** What a requirement of a plan asks for, and which of its parts it needs to say so. */
public enum RequirementKind {
  /** Credits in all. */
  TOTAL(Part.AMOUNT),
  /** Credits in one area. */
  AREA(Part.AREA, Part.AMOUNT),
  /** One named course. */
  COURSE(Part.COURSES),
  /** So many of the named courses. */
  SOME_OF(Part.AMOUNT, Part.COURSES),
  /** A mean grade of 0 to 100 over what counts. */
  AVERAGE(Part.AMOUNT),
  /** Hours of internship at a major facility. */
  FACILITY_HOURS(Part.AMOUNT),
  /** A certificate that is valid. */
  CERTIFICATE(Part.TITLE),
  /** So many artefacts of writing and science communication. */
  PORTFOLIO(Part.AMOUNT),
  /** A step on the way to the degree; steps follow each other as the plan lists them. */
  MILESTONE(Part.TITLE);

  /** A part of a requirement. */
  public enum Part {
    AREA,
    AMOUNT,
    COURSES,
    TITLE
  }

  private final Set<Part> parts;

  RequirementKind(Part first, Part... others) {
    parts = EnumSet.of(first, others);
  }

  public boolean needs(Part part) {
    return parts.contains(part);
  }
}
