package org.meristem.students;

/** Whether a student studies full time. */
public enum StudyMode {
  FULL_TIME,
  PART_TIME
}
