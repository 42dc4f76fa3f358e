package org.meristem.talent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.meristem.people.Person;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;

class ConfirmationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final StaffNumbers NOBODY = new StaffNumbers(List.of());

  private final Achievement achievement =
      new Achievement(new Person("王敏", null), text("Filter", Confidentiality.HOUSE), Set.of());
  private final Confirmation asked = achievement.ask(new Person("Sofia", null), Instant.EPOCH);

  @Test
  void isAnsweredOnceWithTheDay() {
    asked.answer(true, null, DAY);
    assertThat(asked.isConfirmed()).isTrue();
    assertThat(asked.answered()).isEqualTo(DAY);
    assertThat(refusal(() -> asked.answer(false, "no", DAY)))
        .isEqualTo("talent.confirmation.answered");
  }

  @Test
  void whoDeclinesSaysWhy() {
    assertThat(refusal(() -> asked.answer(false, " ", DAY))).isEqualTo("talent.confirmation.why");
    asked.answer(false, "it was my licence", DAY);
    assertThat(asked.state()).isEqualTo(ConfirmationState.DECLINED);
  }

  @Test
  void holdsNoLongerOnceTheAchievementSaysSomethingElse() {
    asked.answer(true, null, DAY);
    become(text("Filter", Confidentiality.PUBLIC));
    assertThat(asked.isConfirmed()).as("who may see it is no matter of truth").isTrue();
    become(text("A better filter", Confidentiality.PUBLIC));
    assertThat(asked.state()).isEqualTo(ConfirmationState.OUTDATED);
  }

  @Test
  void canBeAskedForAnewButNotWhileItHolds() {
    asked.answer(true, null, DAY);
    var same = asked.person();
    assertThat(refusal(() -> achievement.ask(same, Instant.EPOCH)))
        .isEqualTo("talent.confirmation.given");
    become(text("A better filter", Confidentiality.HOUSE));
    assertThat(achievement.ask(same, Instant.EPOCH)).isSameAs(asked);
    assertThat(asked.isAsked()).isTrue();
    assertThat(achievement.confirmations()).hasSize(1);
  }

  private void become(AchievementText text) {
    achievement.become(AchievementEntry.of(text), NOBODY);
  }

  private static AchievementText text(String title, Confidentiality level) {
    return new AchievementText(
        AchievementKind.LICENCE,
        new BilingualText(title, null),
        LocalDate.of(2025, 3, 18),
        null,
        null,
        null,
        null,
        level);
  }

  private static String refusal(Runnable act) {
    try {
      act.run();
      return "";
    } catch (RuleViolation refused) {
      return refused.key();
    }
  }
}
