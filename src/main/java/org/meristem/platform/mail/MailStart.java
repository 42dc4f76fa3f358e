package org.meristem.platform.mail;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.meristem.platform.RunningWork;
import org.meristem.platform.Settings;

/** From the start on, looks every few seconds for messages to send; without a server they wait. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class MailStart {
  private static final Logger LOG = Logger.getLogger(MailStart.class.getName());
  private static final int SECONDS = 20;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject private MailDelivery delivery;
  private final RunningWork work = RunningWork.current();

  @PostConstruct
  void begin() {
    var settings = Settings.current();
    if (settings.mailHost().isEmpty()) {
      LOG.info("MERISTEM_MAIL_HOST names no mail server: messages wait");
      return;
    }
    executor.scheduleWithFixedDelay(
        () -> work.run(delivery::sendDue), SECONDS, SECONDS, TimeUnit.SECONDS);
  }
}
