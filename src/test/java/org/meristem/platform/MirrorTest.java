package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.meristem.testing.KnownHistory;

class MirrorTest {
  private final KnownHistory history = new KnownHistory();
  private final Set<String> stored = new TreeSet<>(Set.of("a", "b"));
  private final Mirror<Set<String>> mirror = new Mirror<>("kind", this::all, this::renewed);
  private int allRead;

  private Set<String> all() {
    allRead++;
    return Set.copyOf(stored);
  }

  private Set<String> renewed(Set<String> before, Set<String> changed) {
    var after = new TreeSet<>(before);
    after.removeAll(changed);
    stored.stream().filter(changed::contains).forEach(after::add);
    return after;
  }

  @Test
  void onlyWhatTheTrailNamesIsReadAgain() {
    assertThat(mirror.now(history)).containsExactlyInAnyOrder("a", "b");
    stored.remove("a");
    stored.add("c");
    assertThat(mirror.now(history)).as("nothing is recorded").hasSize(2);
    history.tells(Set.of("c"));
    assertThat(mirror.now(history)).containsExactlyInAnyOrder("a", "b", "c");
    history.tells(Set.of("a", "gone"));
    assertThat(mirror.now(history)).containsExactlyInAnyOrder("b", "c");
    assertThat(allRead).isEqualTo(1);
  }

  @Test
  void whatIsRecordedOfOtherRecordsChangesNothing() {
    var before = mirror.now(history);
    history.tells(Set.of());
    assertThat(mirror.now(history)).isSameAs(before);
  }

  @Test
  void allIsReadAgainWhereTheTrailCannotSayOrTheWriterFailed() {
    mirror.now(history);
    stored.add("c");
    history.tells(null);
    assertThat(mirror.now(history)).hasSize(3);
    stored.add("d");
    mirror.forget();
    assertThat(mirror.now(history)).hasSize(4);
    assertThat(allRead).isEqualTo(3);
  }
}
