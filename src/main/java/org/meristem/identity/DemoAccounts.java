package org.meristem.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.meristem.platform.Address;
import org.meristem.platform.Settings;

/** The accounts of a demonstration: one a role, all with the same password. */
@ApplicationScoped
public class DemoAccounts {
  private record Demo(String name, String displayName, Role... roles) {}

  private static final List<Demo> ALL =
      List.of(
          new Demo("admin", "Mei Lin", Role.ADMINISTRATOR),
          new Demo("director", "Zhou Wen", Role.DIRECTOR),
          new Demo("faculty", "Chen Hao", Role.FACULTY),
          new Demo("evaluator", "Sofia Marek", Role.EVALUATOR),
          new Demo("evaluator2", "Liu Yang", Role.EVALUATOR),
          new Demo("evaluator3", "Jonas Weber", Role.EVALUATOR),
          new Demo("evaluator4", "Amara Okafor", Role.EVALUATOR),
          new Demo("researcher", "Wang Min", Role.RESEARCHER),
          new Demo("researcher2", "Li Hang", Role.RESEARCHER),
          new Demo("student", "Li Na", Role.STUDENT));

  @Inject private Accounts accounts;
  @Inject private Passwords passwords;

  /**
   * Makes the accounts that are missing; without a chosen password all get a fresh random one.
   *
   * @return what to print: the address, the names and, where it is random, the password
   */
  @Transactional
  public String prepare(Optional<String> chosen) {
    var password = chosen.orElseGet(Passwords::random);
    var hash = passwords.hash(password);
    for (var demo : ALL) {
      var stored = accounts.findByName(demo.name());
      if (stored.isEmpty()) {
        accounts.add(
            new Account(
                demo.name(), demo.displayName(), hash, EnumSet.copyOf(List.of(demo.roles()))));
      } else {
        stored.get().changePassword(hash);
      }
    }
    return "Meristem demonstration at "
        + Address.of(Settings.current())
        + " with the accounts "
        + ALL.stream().map(Demo::name).collect(Collectors.joining(", "))
        + "; password "
        + (chosen.isPresent() ? "as chosen in MERISTEM_DEMO_PASSWORD" : password);
  }
}
