package org.meristem.curriculum;

/** The language in which a course is taught. */
public enum TeachingLanguage {
  ENGLISH,
  CHINESE,
  BOTH
}
