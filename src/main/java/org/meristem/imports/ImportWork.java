package org.meristem.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.SignedIn;
import org.meristem.platform.Causes;
import org.meristem.platform.Incident;
import org.meristem.platform.NotFound;
import org.meristem.platform.Outage;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.RunningWork;

/**
 * The long steps of an import, in the background. Where each stands and who works on it is in the
 * database, so that a restart, or another node, goes on.
 */
@ApplicationScoped
public class ImportWork {
  @Resource private ManagedExecutorService executor;

  @Inject private Batches batches;
  @Inject private ImportRuns runs;
  @Inject private ImportStaging staging;
  @Inject private ImportApplying applying;
  @Inject private ImportUndoing undoing;
  @Inject private CurrentUser currentUser;
  private final RunningWork work = RunningWork.current();
  @Inject private ImportWork self;

  /**
   * Stages in the background, waiting a little, so that a small file is ready when the page opens.
   */
  public void stage(long id, Duration patience) {
    inBackground(id, patience, staging::stage);
  }

  /**
   * Applies in the background, waiting a little; asked for twice it is done once.
   *
   * @throws RuleViolation as {@link ImportWriting#begin}
   */
  public void apply(long id, Duration patience) {
    if (applying.begin(id)) {
      inBackground(id, patience, applying::run);
    }
  }

  /**
   * Takes back in the background, waiting a little; asked for twice it is done once.
   *
   * @throws RuleViolation as {@link ImportWriting#begin}
   */
  public void undo(long id, Duration patience) {
    if (undoing.begin(id)) {
      inBackground(id, patience, undoing::run);
    }
  }

  private void inBackground(long id, Duration patience, LongConsumer step) {
    var person = currentUser.get();
    var address = currentUser.address();
    var done = executor.submit(() -> work.run(() -> self.run(person, address, id, step)));
    try {
      done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException goesOn) {
      return; // the page asks again
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a step in the name of a person and notes on the batch where it came to nothing. */
  @ActivateRequestContext
  public void run(SignedIn person, String address, long id, LongConsumer step) {
    currentUser.become(person, address);
    try {
      step.accept(id);
    } catch (RuntimeException e) {
      if (isStale(e) && batches.find(id).orElseThrow().state() == ImportState.APPLYING) {
        self.note(id, ImportBatch::startOver);
        run(person, address, id, staging::stage);
        self.note(id, batch -> batch.brokenOff(Said.of("imports.apply.reread")));
      } else {
        self.note(id, batch -> batch.brokenOff(said(e)));
      }
    }
  }

  /**
   * Whether records have changed since the preview was made, so that the file is to be read again.
   */
  private static boolean isStale(RuntimeException e) {
    return Causes.find(e, RuleViolation.class)
            .filter(refusal -> refusal.key().equals("imports.apply.stale"))
            .isPresent()
        || Causes.isIntegrityViolation(e);
  }

  /** Stages a batch at once, for whoever has waited in the background already. */
  public void stageNow(SignedIn person, long id) {
    self.run(person, "local", id, staging::stage);
  }

  /** A change of state that stands on its own, whatever became of the step before. */
  public interface Note {
    void on(ImportBatch batch);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void note(long id, Note note) {
    var batch = batches.hold(id).orElseThrow(NotFound::new);
    note.on(batch);
    if (batch.state() == ImportState.STAGING) {
      runs.begin(id, 0);
    } else {
      runs.forget(id);
    }
  }

  private static Said said(RuntimeException e) {
    if (Causes.isIntegrityViolation(e)) {
      return Said.of("imports.undo.taken");
    }
    return Causes.find(e, RuleViolation.class)
        .map(Said::of)
        .or(() -> Outage.of(e).map(outage -> Said.of(outage.key())))
        .orElseGet(() -> Said.of("imports.failure.incident", Incident.log(e)));
  }
}
