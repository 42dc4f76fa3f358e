package org.meristem.students;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What another programme in a roster means. */
class RosterTransferTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private final StudentEntry before =
      StudentEntry.of(
          Map.of(
              "number", "202514060001",
              "name", "Li",
              "birthDate", "2001-02-03",
              "programme", "NSE-AMS",
              "entryYear", "2025",
              "entryDate", "2025-09-01",
              "status", "ENROLLED"));

  @Test
  void theSameProgrammeIsNone() {
    assertThat(to("entryYear", "2026").isDue()).isFalse();
  }

  @Test
  void anotherProgrammeIsOneOfToday() {
    assertThat(to("programme", "NSE-PHD")).isEqualTo(new RosterTransfer(TODAY, null));
  }

  @Test
  void aNewEntryDateThatHasComeIsItsDay() {
    assertThat(to("programme", "NSE-PHD", "entryDate", "2026-03-01").day())
        .isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(to("programme", "NSE-PHD", "entryDate", "2026-09-01").day()).isEqualTo(TODAY);
    assertThat(to("programme", "NSE-PHD", "entryDate", "2024-09-01").day()).isEqualTo(TODAY);
  }

  @Test
  void studiesThatHaveNotBegunAreNotEnded() {
    var transfer =
        RosterTransfer.of(before, with("programme", "NSE-PHD"), LocalDate.of(2025, 8, 31));
    assertThat(transfer.isDue()).isFalse();
    assertThat(transfer.refusal()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENROLLED")
  void nobodyIsTransferredWhoIsNotEnrolled(EpisodeStatus status) {
    var left = new HashMap<String, Object>(before.values());
    left.put("status", status);
    var transfer = RosterTransfer.of(StudentEntry.of(left), with("programme", "NSE-PHD"), TODAY);
    assertThat(transfer.refusal()).contains("transfer.status");
  }

  @Test
  void theEntryYearLiesBetweenThatOfBeforeAndNextYear() {
    assertThat(to("programme", "NSE-PHD", "entryYear", "2027").refusal()).isEmpty();
    assertThat(to("programme", "NSE-PHD", "entryYear", "2028").refusal()).contains("transfer.year");
    assertThat(to("programme", "NSE-PHD", "entryYear", "2024").refusal()).contains("transfer.year");
  }

  private RosterTransfer to(String... values) {
    return RosterTransfer.of(before, with(values), TODAY);
  }

  private StudentEntry with(String... values) {
    var after = new HashMap<String, Object>(before.values());
    for (var i = 0; i < values.length; i += 2) {
      after.put(values[i], values[i + 1]);
    }
    return StudentEntry.of(after);
  }
}
