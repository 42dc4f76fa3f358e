package org.meristem.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.Readiness;
import org.meristem.platform.Address;
import org.meristem.platform.Settings;
import org.meristem.platform.StartWork;

/**
 * An empty installation has no account: prints the set-up link, or makes the demonstration accounts
 * where asked.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStart {
  private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

  @Inject private Accounts accounts;
  @Inject private FirstAdministrator firstAdministrator;
  @Inject private DemoAccounts demoAccounts;
  @Inject @Readiness private StartWork startWork;

  @PostConstruct
  void prepare() {
    var settings = Settings.current();
    if (settings.demo()) {
      startWork.add(() -> LOG.info(demoAccounts.prepare(settings.demoPassword())));
    } else if (accounts.isEmpty()) {
      LOG.info(
          "No account exists yet. Make the first administrator here, once: "
              + Address.of(settings)
              + "/identity/set-up?token="
              + firstAdministrator.freshToken());
    }
  }
}
