package org.meristem.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.Readiness;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.SignedIn;
import org.meristem.imports.ImportResuming;
import org.meristem.platform.RunningWork;
import org.meristem.platform.Settings;
import org.meristem.platform.StartWork;

/**
 * At a start: goes on with what was interrupted and, for a demonstration, brings the sample data
 * in; from then on tidies up now and then.
 */
@Startup
@Singleton
@DependsOn("FirstStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class ExchangeStart {
  private static final int TIDY_MINUTES = 1;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject private ImportResuming resuming;
  @Inject private SampleData sampleData;
  @Inject @Readiness private StartWork startWork;
  @Inject private CurrentUser currentUser;
  private final RunningWork work = RunningWork.current();

  @PostConstruct
  void begin() {
    currentUser.become(SignedIn.SYSTEM, "local");
    resuming.atStart(Settings.current().databaseUrl().isEmpty());
    executor.scheduleWithFixedDelay(
        () -> work.run(resuming::tidy), TIDY_MINUTES, TIDY_MINUTES, TimeUnit.MINUTES);
    if (Settings.current().demo()) {
      startWork.add(sampleData::loadOnce);
    }
  }
}
