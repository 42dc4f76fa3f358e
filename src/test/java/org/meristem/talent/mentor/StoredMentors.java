package org.meristem.talent.mentor;

import jakarta.persistence.EntityManager;

/** The mentors within somebody's transaction. */
public final class StoredMentors {
  private StoredMentors() {}

  public static Mentors of(EntityManager em) {
    var stored = new Mentors();
    stored.em = em;
    return stored;
  }
}
