package org.meristem.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meristem.people.People;
import org.meristem.workbook.Fault;
import org.meristem.workbook.TableHead;
import org.meristem.workbook.TableRow;

class PersonCheckTest {
  private static final People PEOPLE =
      new People() {
        @Override
        public Map<String, String> namesByAccount() {
          return Map.of("wang", "王敏");
        }

        @Override
        public Map<String, String> namesByEmail() {
          return Map.of("wang@example.org", "王敏");
        }
      };

  private final PersonCheck check = new PersonCheck("number", true, PEOPLE);

  @Test
  void anAccountOfSomebodyElseIsAFaultThatNamesThem() {
    var row = row("R1", "account", "wang");
    check.look(row, Map.of());
    assertThat(row.faults()).extracting(Fault::code).containsExactly("account.taken");
    assertThat(row.faults()).extracting(Fault::advice).containsExactly("王敏");
    assertThat(row.isFaulty()).isTrue();
  }

  @Test
  void ownAccountAgainIsNoFaultForAnybody() {
    for (var mayLink : List.of(true, false)) {
      var row = row("R1", "account", "wang");
      new PersonCheck("number", mayLink, PEOPLE).look(row, Map.of("account", "wang"));
      assertThat(row.faults()).isEmpty();
    }
  }

  @Test
  void oneAccountInTwoRowsIsAFaultOfBoth() {
    var first = row("R1", "account", "li");
    var second = row("R2", "account", "li");
    check.look(first, Map.of());
    check.look(second, Map.of());
    assertThat(first.faults()).isEmpty();
    assertThat(second.faults()).extracting(Fault::code).containsExactly("account.twice");
    assertThat(check.afterwards().get("r1").code()).isEqualTo("account.twice");
  }

  @Test
  void onlyAnAdministratorSaysWhichAccountIsWhose() {
    var director = new PersonCheck("number", false, PEOPLE);
    for (var before : List.of(Map.<String, String>of(), Map.of("account", "other"))) {
      var row = row("R1", "account", "li");
      director.look(row, before);
      assertThat(row.faults()).extracting(Fault::code).containsExactly("account.administrator");
    }
    var cleared = row("R1", "name", "Li");
    director.look(cleared, Map.of("account", "li"));
    assertThat(cleared.faults()).extracting(Fault::code).containsExactly("account.administrator");
  }

  @Test
  void aSharedMailAddressIsAWarning() {
    var row = row("R1", "email", "Wang@Example.org");
    check.look(row, Map.of());
    assertThat(row.faults()).extracting(Fault::code).containsExactly("email.shared");
    assertThat(row.isFaulty()).isFalse();
    var own = row("R2", "email", "Wang@Example.org");
    check.look(own, Map.of("email", "wang@example.org"));
    assertThat(own.faults()).isEmpty();
  }

  private static TableRow row(String number, String field, String value) {
    var values = new HashMap<>(Map.of("number", number, field, value));
    return new TableRow(2, values, values, new ArrayList<>(), new TableHead("S", 1, 2, List.of()));
  }
}
