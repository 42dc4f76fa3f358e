package org.meristem.people;

/** As registers state it; some eligibility rules depend on it. */
public enum Sex {
  FEMALE,
  MALE
}
