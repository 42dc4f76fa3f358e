package org.meristem.talent.track;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a track asks for, in the words that stand in the trail. */
final class TrackWords {
  private TrackWords() {}

  static String of(Track track) {
    var stages = track.stages().stream().map(one -> one.stage() + " · " + one.text());
    var milestones = track.milestones().stream().map(one -> one.text().toString());
    return Stream.of(Stream.of(track.name().toString()), stages, milestones)
        .flatMap(one -> one)
        .collect(Collectors.joining("; "));
  }
}
