package org.meristem.people;

import jakarta.persistence.EntityManager;

/** The persons within somebody's transaction. */
public final class StoredPeople {
  private StoredPeople() {}

  public static People of(EntityManager em) {
    var stored = new People();
    stored.em = em;
    return stored;
  }
}
