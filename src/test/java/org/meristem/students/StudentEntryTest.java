package org.meristem.students;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.meristem.people.Sex;
import org.meristem.platform.Recorded.FieldChange;

class StudentEntryTest {
  private static final StudentEntry BEGUN = entry("a@example.org", "+86 1", null);

  @Test
  void changesAreCanonicalTextByField() {
    assertThat(BEGUN.changesTo(entry("b@example.org", null, LocalDate.of(2028, 6, 30))))
        .containsExactly(
            new FieldChange("email", "a@example.org", "b@example.org"),
            new FieldChange("phone", "+86 1", null),
            new FieldChange("expectedEnd", null, "2028-06-30"));
    assertThat(BEGUN.changesTo(entry("a@example.org", "+86 1", null))).isEmpty();
    assertThat(BEGUN.texts()).containsEntry("sex", "FEMALE").containsEntry("group", null);
  }

  @Test
  void whatTwoHaveChangedIsBroughtTogetherFieldByField() {
    var theirs = entry("theirs@example.org", "+86 2", null);
    var mine = entry("mine@example.org", "+86 1", LocalDate.of(2028, 6, 30));
    assertThat(mine.rebased(BEGUN, theirs))
        .isEqualTo(entry("mine@example.org", "+86 2", LocalDate.of(2028, 6, 30)));
  }

  @Test
  void anEntryIsReadBackFromItsValuesAndTexts() {
    assertThat(StudentEntry.of(BEGUN.values())).isEqualTo(BEGUN);
    assertThat(StudentEntry.of(BEGUN.texts())).isEqualTo(BEGUN);
    var typed = BEGUN.values();
    typed.put("email", " b@example.org ");
    typed.put("phone", "  ");
    assertThat(StudentEntry.of(typed)).isEqualTo(entry("b@example.org", null, null));
  }

  private static StudentEntry entry(String email, String phone, LocalDate expectedEnd) {
    return new StudentEntry(
        "1",
        "李娜",
        null,
        Sex.FEMALE,
        LocalDate.of(2000, 2, 29),
        email,
        phone,
        "NSE-PHD",
        2025,
        null,
        null,
        EpisodeStatus.ENROLLED,
        null,
        null,
        null,
        expectedEnd,
        null);
  }
}
