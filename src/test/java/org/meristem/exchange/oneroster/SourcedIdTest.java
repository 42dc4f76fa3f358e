package org.meristem.exchange.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SourcedIdTest {
  @Property
  void itIsMadeOfSafeCharacters(@ForAll String number) {
    assertThat(SourcedId.student(number)).matches("student-[0-9A-Za-z._-]*");
  }

  @Property
  void differentRecordsHaveDifferentOnes(@ForAll String one, @ForAll String other) {
    var same = SourcedId.staff(one).equals(SourcedId.staff(other));
    assertThat(same).isEqualTo(one.equals(other));
  }

  @Test
  void plainNumbersStayReadable() {
    assertThat(SourcedId.student("202414060001")).isEqualTo("student-202414060001");
    assertThat(SourcedId.staff("T_1/导")).isEqualTo("staff-T_5F1_2F_E5_AF_BC");
    assertThat(SourcedId.cohort(new Cohort("NSE-PHD", 2024))).isEqualTo("cohort-NSE-PHD-2024");
  }
}
