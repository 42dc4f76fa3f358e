package org.meristem.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StudentValuesTest {
  @Test
  void studentsAndCanonicalTextAreTheSame() {
    var values =
        Map.of(
            "studentNumber",
            "1",
            "name",
            "A",
            "birthDate",
            "2000-02-29",
            "programme",
            "NSE-PHD",
            "entryYear",
            "2025",
            "status",
            "ON_LEAVE",
            "sex",
            "MALE");
    assertThat(StudentValues.of(StudentValues.entry(values))).isEqualTo(values);
  }
}
