package org.meristem.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.health.Readiness;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.SignedIn;
import org.meristem.platform.ReadyCheck;
import org.meristem.platform.Settings;

/**
 * At a start: goes on with what was interrupted and, for a demonstration, has the sample data
 * loaded in the background, so that the first page need not wait for it.
 */
@Startup
@Singleton
@DependsOn("FirstStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class ExchangeStart {
  @Resource private ManagedExecutorService executor;

  @Inject private ImportWork work;
  @Inject private SampleData sampleData;
  @Inject @Readiness private ReadyCheck ready;
  @Inject private CurrentUser currentUser;

  @PostConstruct
  void begin() {
    currentUser.become(SignedIn.SYSTEM, "local");
    work.resume();
    if (Settings.current().demo() && sampleData.missing()) {
      ready.waitsFor(CompletableFuture.runAsync(sampleData::load, executor));
    }
  }
}
