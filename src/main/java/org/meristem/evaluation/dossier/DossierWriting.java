package org.meristem.evaluation.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.ChosenWork;
import org.meristem.evaluation.EvaluationPolicy;
import org.meristem.evaluation.RoundState;
import org.meristem.evaluation.Rounds;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.files.FileCheck;
import org.meristem.talent.Achievement;
import org.meristem.talent.Achievements;

/** A candidate's own work on their dossier, until the round opens. */
@ApplicationScoped
public class DossierWriting {
  /** The most files of one dossier. */
  private static final int MOST_FILES = 10;

  @Inject private Rounds rounds;
  @Inject private DossierFiles files;
  @Inject private Achievements achievements;
  @Inject private FileCheck check;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /** Where the caller is judged, the latest first. */
  @Transactional
  public List<Candidate> own() {
    return rounds.candidacies(currentUser.getAccount());
  }

  /**
   * @throws NotPermitted where there is no such candidate, or it is another
   */
  @Transactional
  public Candidate dossier(long id) {
    var candidate = rounds.findCandidate(id).orElseThrow(NotPermitted::new);
    NotPermitted.unless(policy.mayPresent(currentUser.get(), candidate));
    candidate.works().size();
    return candidate;
  }

  /** What the caller can choose from. */
  @Transactional
  public List<Achievement> choosable(long id) {
    return achievements.of(dossier(id).researcher().person());
  }

  @Transactional
  public List<DossierFile> files(long id) {
    return files.of(dossier(id));
  }

  /**
   * Keeps what is written so far.
   *
   * @param seen the stored version that the writer's form began with
   * @param chosen what each chosen achievement changed, by the achievement's id and in their order
   * @throws RuleViolation {@code evaluation.dossier.overtaken} where another window has stored
   *     something since, and as {@link Candidate#present}
   */
  @Transactional
  public Candidate keep(long id, int seen, String statement, Map<Long, String> chosen) {
    var candidate = dossier(id);
    rounds.hold(candidate.round().id());
    if (candidate.version() != seen) {
      throw new RuleViolation("evaluation.dossier.overtaken");
    }
    var own =
        achievements.of(candidate.researcher().person()).stream()
            .collect(Collectors.toMap(Achievement::id, Function.identity()));
    candidate.present(
        statement,
        chosen.entrySet().stream()
            .filter(one -> own.containsKey(one.getKey()))
            .map(one -> new ChosenWork(own.get(one.getKey()), one.getValue()))
            .toList());
    rounds.flush();
    return candidate;
  }

  /**
   * @throws RuleViolation {@code evaluation.file.many} beyond ten files, and as {@link
   *     FileCheck#check}
   */
  @Transactional
  public void attach(long id, String name, byte[] content) {
    var candidate = writable(id);
    if (files.of(candidate).size() >= MOST_FILES) {
      throw new RuleViolation("evaluation.file.many", MOST_FILES);
    }
    var checked = check.check(name, content);
    files.add(new DossierFile(candidate, checked, clock.instant()));
    record("evaluation.action.attached", candidate, checked.name());
  }

  @Transactional
  public void detach(long file) {
    var found = files.find(file).orElseThrow(NotPermitted::new);
    var candidate = writable(found.candidate().id());
    files.remove(found);
    record("evaluation.action.detached", candidate, found.name());
  }

  private Candidate writable(long id) {
    var candidate = dossier(id);
    candidate.round().requireState(RoundState.PREPARING);
    return candidate;
  }

  private void record(String action, Candidate candidate, String words) {
    recorded.fire(
        Recorded.of(action, "evaluation.record.candidate", candidate.researcher().number())
            .because(words));
  }
}
