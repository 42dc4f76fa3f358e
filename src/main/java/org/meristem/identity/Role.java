package org.meristem.identity;

/** What an account may be in the house; object rules narrow it further. */
public enum Role {
  ADMINISTRATOR,
  DIRECTOR,
  FACULTY,
  EVALUATOR,
  HOST,
  RESEARCHER,
  STUDENT
}
