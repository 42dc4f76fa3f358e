package org.meristem.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meristem.students.StudentEntry;
import org.meristem.workbook.Column;

class StudentValuesTest {
  /** What people edit by hand is protected by the names that rosters give to fields. */
  @Test
  void anEntryNamesItsFieldsAsRostersDo() {
    var fields =
        Arrays.stream(StudentEntry.class.getRecordComponents())
            .map(RecordComponent::getName)
            .map(name -> name.equals("number") ? "studentNumber" : name)
            .toList();
    assertThat(StudentValues.COLUMNS).extracting(Column::field).isEqualTo(fields);
  }

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
