package org.meristem.people;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.SignedIn;

/** At the start after the migration, writes what it took from whom into the audit log. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ClearedIdentifiersInitializer {
  @Inject private ClearedIdentifiers cleared;
  @Inject private CurrentUser currentUser;

  @PostConstruct
  void begin() {
    currentUser.become(SignedIn.SYSTEM, "local");
    cleared.record();
  }
}
