package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonedTimesTest {
  @ParameterizedTest
  @CsvSource({
    "2027-03-28T02:30, Europe/Zurich, skipped, 2027-03-28 02:00, 2027-03-28 03:00",
    "2027-10-31T02:00, Europe/Zurich, twice, 2027-10-31 03:00, 2027-10-31 02:00",
    "2027-10-31T02:59, Europe/Zurich, twice, 2027-10-31 03:00, 2027-10-31 02:00",
    "2027-03-14T02:00, America/New_York, skipped, 2027-03-14 02:00, 2027-03-14 03:00",
    "2027-10-03T02:15, Australia/Lord_Howe, skipped, 2027-10-03 02:00, 2027-10-03 02:30",
    "2011-12-30T12:00, Pacific/Apia, skipped, 2011-12-30 00:00, 2011-12-31 00:00",
    "1988-04-17T02:30, Asia/Shanghai, skipped, 1988-04-17 02:00, 1988-04-17 03:00",
  })
  void aTimeThatIsNoneOrTwoIsRefusedWithTheReason(
      LocalDateTime time, ZoneId zone, String what, String before, String after) {
    var refusal = catchThrowableOfType(RuleViolation.class, () -> ZonedTimes.instant(time, zone));
    assertThat(refusal.key()).isEqualTo("platform.time." + what);
    assertThat(refusal.arguments())
        .containsExactly(time.toString().replace('T', ' '), zone.getId(), before, after);
    for (var language : Languages.ALL) {
      assertThat(Texts.of(language, refusal.key(), refusal.arguments())).contains(before, after);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-28T03:00, Europe/Zurich, 2027-03-28T01:00:00Z, 2027-03-28 03:00 Europe/Zurich (UTC+02:00)",
    "2027-10-31T03:00, Europe/Zurich, 2027-10-31T02:00:00Z, 2027-10-31 03:00 Europe/Zurich (UTC+01:00)",
    "2027-06-30T23:59, Asia/Shanghai, 2027-06-30T15:59:00Z, 2027-06-30 23:59 Asia/Shanghai (UTC+08:00)",
    "2027-06-30T23:59, Asia/Kathmandu, 2027-06-30T18:14:00Z, 2027-06-30 23:59 Asia/Kathmandu (UTC+05:45)",
    "2027-06-30T23:59, UTC, 2027-06-30T23:59:00Z, 2027-06-30 23:59 UTC (UTC+00:00)",
  })
  void aTimeThatIsOneMomentIsShownWithZoneAndOffset(
      LocalDateTime time, ZoneId zone, Instant moment, String text) {
    assertThat(ZonedTimes.instant(time, zone)).isEqualTo(moment);
    assertThat(ZonedTimes.text(moment, zone)).isEqualTo(text);
  }

  @Test
  void aZoneIsNamedWithTheOffsetsOfAYear() {
    var from = Instant.parse("2026-11-24T04:00:00Z");
    assertThat(ZonedTimes.name(ZoneId.of("Europe/Zurich"), from))
        .isEqualTo("Europe/Zurich (UTC+01:00, UTC+02:00)");
    assertThat(ZonedTimes.name(ZoneId.of("Asia/Shanghai"), from))
        .isEqualTo("Asia/Shanghai (UTC+08:00)");
  }
}
