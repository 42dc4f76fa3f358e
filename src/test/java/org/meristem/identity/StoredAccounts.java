package org.meristem.identity;

import jakarta.persistence.EntityManager;

/** The accounts within somebody's transaction. */
public final class StoredAccounts {
  private StoredAccounts() {}

  public static Accounts of(EntityManager em) {
    var stored = new Accounts();
    stored.em = em;
    return stored;
  }
}
