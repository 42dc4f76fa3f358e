package org.meristem.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.meristem.imports.RowCheck;
import org.meristem.people.People;
import org.meristem.platform.SearchText;
import org.meristem.workbook.Fault.Severity;
import org.meristem.workbook.TableRow;

/**
 * Looks whether what a row names as somebody's account or mail address is somebody else's. An
 * account is a fault then, an address a warning, as nobody has confirmed it.
 */
class PersonCheck implements RowCheck {
  private static final String ACCOUNT = "account";
  private static final String EMAIL = "email";

  private final String key;
  private final boolean mayLink;
  private final Map<String, String> keysByAccount = new HashMap<>();
  private final Map<String, String> keysByEmail = new HashMap<>();
  private final Map<String, LateFault> late = new HashMap<>();
  private final Supplier<Map<String, String>> namesByAccount;
  private final Supplier<Map<String, String>> namesByEmail;

  /**
   * @param key the field that says whose row it is
   * @param mayLink whether whoever brings the rows in may say which account is whose
   */
  PersonCheck(String key, boolean mayLink, People people) {
    this.key = key;
    this.mayLink = mayLink;
    this.namesByAccount = once(people::namesByAccount);
    this.namesByEmail = once(people::namesByEmail);
  }

  private static <T> Supplier<T> once(Supplier<T> source) {
    var found = new HashMap<Boolean, T>();
    return () -> found.computeIfAbsent(true, first -> source.get());
  }

  @Override
  public void look(TableRow row, Map<String, String> before) {
    var account = row.values().get(ACCOUNT);
    if (!Objects.equals(account, before.get(ACCOUNT))) {
      lookAtAccount(row, account);
    }
    var email = row.values().get(EMAIL);
    if (email != null && !email.equalsIgnoreCase(before.get(EMAIL))) {
      lookAtEmail(row, SearchText.of(email));
    }
  }

  private void lookAtAccount(TableRow row, String account) {
    if (!mayLink) {
      row.add(ACCOUNT, "account.administrator", Severity.ERROR);
      return;
    }
    if (account == null) {
      return;
    }
    var holder = namesByAccount.get().get(account);
    if (holder != null) {
      row.add(ACCOUNT, "account.taken", Severity.ERROR, holder);
    }
    var mine = row.values().getOrDefault(key, "");
    var twin = keysByAccount.putIfAbsent(account, mine);
    if (twin != null) {
      row.add(ACCOUNT, "account.twice", Severity.ERROR, twin);
      late.put(SearchText.of(twin), new LateFault(ACCOUNT, "account.twice", mine));
    }
  }

  private void lookAtEmail(TableRow row, String email) {
    var holder = namesByEmail.get().get(email);
    var twin = keysByEmail.putIfAbsent(email, row.values().getOrDefault(key, ""));
    if (holder != null || twin != null) {
      row.add(EMAIL, "email.shared", Severity.WARNING, holder != null ? holder : twin);
    }
  }

  @Override
  public Map<String, LateFault> afterwards() {
    return late;
  }
}
