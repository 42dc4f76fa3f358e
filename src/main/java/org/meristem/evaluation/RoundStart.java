package org.meristem.evaluation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.meristem.platform.RunningWork;

/** From the start on, looks now and then whom to remind. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class RoundStart {
  private static final int FIRST_MINUTES = 1;
  private static final int MINUTES = 15;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject private RoundReminding reminding;
  private final RunningWork work = RunningWork.current();

  @PostConstruct
  void begin() {
    executor.scheduleWithFixedDelay(
        () -> work.run(reminding::remind), FIRST_MINUTES, MINUTES, TimeUnit.MINUTES);
  }
}
