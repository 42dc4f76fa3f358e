package org.meristem.talent.track;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.RecordHistory;
import org.meristem.talent.portfolio.Artefacts;

/** Members of tracks, looked up by those who may. */
@ApplicationScoped
public class MemberReading {
  private static final int LONGEST_HISTORY = 100;

  @Inject MemberLines lines;
  @Inject Members members;
  @Inject Tracks tracks;
  @Inject Artefacts artefacts;
  @Inject TrackPolicy policy;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;
  @Inject RecordHistory history;

  /** Those whom the words find, in the order of their numbers; for who keeps them. */
  @Transactional
  public List<Member> find(String query) {
    NotPermitted.unless(policy.mayKeep(currentUser.get()));
    return all(query);
  }

  /** Everybody, to be counted and not to be shown. */
  @Transactional
  public List<Member> counted() {
    NotPermitted.unless(policy.mayCount(currentUser.get()));
    return all("");
  }

  private List<Member> all(String query) {
    var byId = tracks.all().stream().collect(Collectors.toMap(Track::id, Function.identity()));
    return lines.find(query).stream().map(line -> member(line, byId)).toList();
  }

  /**
   * @throws NotFound where nobody has this number
   * @throws NotPermitted for everybody but the member and who keeps them
   */
  @Transactional
  public MemberFile one(String number) {
    var episodes = members.episodes(number == null ? "" : number);
    var account = episodes.isEmpty() ? null : episodes.get(0).researcher().person().account();
    NotPermitted.unless(policy.maySee(currentUser.get(), account));
    if (episodes.isEmpty()) {
      throw new NotFound();
    }
    var present = episodes.get(0);
    var marks = members.marks(present.researcher());
    var line = MemberLine.of(episodes, marks);
    return new MemberFile(
        member(line, Map.of(line.track(), present.track())),
        episodes,
        artefacts.accepted(present.researcher().person(), today()),
        marks.stream()
            .collect(Collectors.toMap(mark -> mark.milestone().id(), Function.identity())));
  }

  private Member member(MemberLine line, Map<Long, Track> byId) {
    return new Member(line, line.path().on(today(), byId.get(line.track()).milestones()));
  }

  /** The day that it is in the institution. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** What was done to a member's record, latest first; for who keeps them. */
  @Transactional
  public List<RecordHistory.Entry> history(String number) {
    NotPermitted.unless(policy.mayKeep(currentUser.get()));
    return history.of(MemberActs.RECORD, number, LONGEST_HISTORY);
  }

  /** The caller's own number, where there is one. */
  @Transactional
  public Optional<String> own() {
    return members.numberOfAccount(currentUser.get().account());
  }
}
