package org.meristem.exchange;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.SignedIn;
import org.meristem.platform.Causes;
import org.meristem.platform.Incident;
import org.meristem.platform.NotFound;
import org.meristem.platform.RuleViolation;

/**
 * The long steps of an import, in the background; their state is in the database, so a restart goes
 * on.
 */
@ApplicationScoped
public class ImportWork {
  @Resource private ManagedExecutorService executor;

  @Inject private Batches batches;
  @Inject private ImportStaging staging;
  @Inject private ImportApplying applying;
  @Inject private CurrentUser currentUser;
  @Inject private ImportWork self;

  /**
   * Stages in the background, waiting a little, so that a small file is ready when the page opens.
   */
  public void stage(long id, Duration patience) {
    inBackground(patience, (person, address) -> self.stageAs(person, address, id));
  }

  /**
   * Applies in the background, waiting a little; asked for twice it is done once.
   *
   * @throws RuleViolation as {@link ImportApplying#begin}
   */
  public void apply(long id, Duration patience) {
    if (applying.begin(id)) {
      inBackground(patience, (person, address) -> self.applyAs(person, address, id));
    }
  }

  private interface Step {
    void run(SignedIn person, String address);
  }

  private void inBackground(Duration patience, Step step) {
    var person = currentUser.get();
    var address = currentUser.address();
    Future<?> done = executor.submit(() -> step.run(person, address));
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

  @ActivateRequestContext
  public void stageAs(SignedIn person, String address, long id) {
    currentUser.become(person, address);
    try {
      staging.stage(id);
    } catch (RuntimeException e) {
      self.note(id, batch -> batch.failed(said(e)));
    }
  }

  @ActivateRequestContext
  public void applyAs(SignedIn person, String address, long id) {
    currentUser.become(person, address);
    try {
      applying.apply(id);
    } catch (RuntimeException e) {
      var stale = Causes.find(e, RuleViolation.class).isPresent();
      if (!stale) {
        Incident.log(e);
      }
      self.note(id, stale ? ImportBatch::startOver : ImportBatch::backToReady);
      if (stale) {
        stageAs(person, address, id);
      }
    }
  }

  /** What a stopped server left in the middle goes on: nothing of it was applied. */
  public void resume() {
    for (var batch : batches.interrupted()) {
      self.note(
          batch.id(),
          found -> {
            if (found.state() == ImportState.APPLYING) {
              found.backToReady();
            }
          });
      stageAs(SignedIn.SYSTEM, "local", batch.id());
    }
  }

  /** A change of state that stands on its own, whatever became of the step before. */
  public interface Note {
    void on(ImportBatch batch);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void note(long id, Note note) {
    note.on(batches.hold(id).orElseThrow(NotFound::new));
  }

  private static Said said(RuntimeException e) {
    return Causes.find(e, RuleViolation.class)
        .map(Said::of)
        .orElseGet(() -> Said.of("exchange.failure.incident", Incident.log(e)));
  }
}
