package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CausesTest {
  @Test
  void aFailureIsFoundBelowWhatContainersWrapAroundIt() {
    var ours = new RuleViolation("platform.search");
    var wrapped = new IllegalStateException(new RuntimeException(ours));
    assertThat(Causes.find(wrapped, RuleViolation.class)).containsSame(ours);
    assertThat(Causes.find(ours, RuleViolation.class)).containsSame(ours);
    assertThat(Causes.find(wrapped, NotFound.class)).isEmpty();
    assertThat(Causes.find(null, NotFound.class)).isEmpty();
  }

  @Test
  void aSliceAsksForNoMoreThanIsReasonable() {
    assertThat(new SliceRequest(" a ", -5, 100_000, null, true))
        .isEqualTo(new SliceRequest("a", 0, SliceRequest.LARGEST, null, true));
    assertThat(SliceRequest.page(null, 3, 20).first()).isEqualTo(60);
  }
}
