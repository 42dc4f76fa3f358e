package org.meristem.evaluation.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.meristem.evaluation.Candidate;
import org.meristem.people.Person;
import org.meristem.people.PersonTraits;
import org.meristem.people.Tie;

/** What is known between the candidates of a round and those who could judge them. */
public final class ConflictMatrix {
  private record Pair(long one, long other) {}

  private final LocalDate since;
  private final Map<Pair, List<Tie>> ties = new HashMap<>();
  private final Map<Pair, List<DeclaredConflict>> declared = new HashMap<>();
  private final Set<Pair> waived = new HashSet<>();
  private final Map<Long, Judged> judged = new HashMap<>();
  private final Map<Long, PersonTraits> judges = new HashMap<>();

  ConflictMatrix(
      Collection<Tie> known,
      Collection<DeclaredConflict> declarations,
      Collection<Waiver> waivers,
      LocalDate since) {
    this.since = since;
    known.forEach(tie -> both(ties, tie.one(), tie.other(), tie));
    declarations.forEach(one -> both(declared, one.judge().id(), one.judged().id(), one));
    waivers.forEach(one -> waived.add(new Pair(one.candidate().id(), one.judge().id())));
  }

  private static <T> void both(Map<Pair, List<T>> index, long one, long other, T entry) {
    Stream.of(new Pair(one, other), new Pair(other, one))
        .forEach(pair -> index.computeIfAbsent(pair, fresh -> new ArrayList<>()).add(entry));
  }

  /** What is known between a candidate and somebody, waived or not. */
  public List<Conflict> between(Candidate candidate, Person judge) {
    return between(judged(candidate), judge);
  }

  private Judged judged(Candidate candidate) {
    return judged.computeIfAbsent(candidate.id(), id -> Judged.of(candidate));
  }

  private List<Conflict> between(Judged judged, Person judge) {
    var pair = new Pair(judged.person().id(), judge.id());
    return ConflictRules.between(
        judged,
        judges.computeIfAbsent(judge.id(), id -> PersonTraits.of(judge, null)),
        ties.getOrDefault(pair, List.of()),
        declared.getOrDefault(pair, List.of()),
        since);
  }

  /** Whether something keeps somebody from judging a candidate; nobody judges themself. */
  public boolean blocks(Candidate candidate, Person judge) {
    return blocks(judged(candidate), judge);
  }

  /** The same for a candidate of whom only this was read. */
  public boolean blocks(Judged judged, Person judge) {
    var found = between(judged, judge);
    return found.stream().anyMatch(one -> one.kind() == ConflictKind.SELF)
        || !found.isEmpty() && !waived.contains(new Pair(judged.candidate(), judge.id()));
  }

  public boolean isWaived(Candidate candidate, Person judge) {
    return waived.contains(new Pair(candidate.id(), judge.id()));
  }
}
