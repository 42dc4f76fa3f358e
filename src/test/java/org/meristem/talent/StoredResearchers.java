package org.meristem.talent;

import jakarta.persistence.EntityManager;

/** The researchers within somebody's transaction. */
public final class StoredResearchers {
  private StoredResearchers() {}

  public static Researchers of(EntityManager em) {
    var stored = new Researchers();
    stored.em = em;
    return stored;
  }
}
