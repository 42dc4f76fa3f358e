package org.meristem.talent.eligibility;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.SignedIn;

/** At a start: brings in the rules that are not there yet. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class EligibilityStart {
  @Inject private RuleSeeds seeds;
  @Inject private CurrentUser currentUser;

  @PostConstruct
  void begin() {
    currentUser.become(SignedIn.SYSTEM, "local");
    seeds.load();
  }
}
