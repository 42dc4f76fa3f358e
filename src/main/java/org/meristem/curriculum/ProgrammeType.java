package org.meristem.curriculum;

/** The kinds of graduate programme. */
public enum ProgrammeType {
  ACADEMIC_MASTER,
  PROFESSIONAL_MASTER,
  DOCTORAL,
  COMBINED,
  DIRECT_DOCTORAL
}
