package org.meristem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.meristem.identity.Accounts;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.SignedIn;
import org.meristem.platform.Incident;

/** Goes on with imports that a stopped process left, and lets go of what nobody needs any more. */
@ApplicationScoped
public class ImportResuming {
  @Inject private ImportWork work;
  @Inject private ImportDesk desk;
  @Inject private ImportRuns runs;
  @Inject private Batches batches;
  @Inject private CurrentUser currentUser;
  @Inject private Accounts accounts;
  @Inject private Clock clock;
  @Inject private ImportResuming self;

  /**
   * Goes on with what was interrupted, before anything else begins.
   *
   * @param alone whether no other process shares the database
   */
  public void atStart(boolean alone) {
    self.resume(runs.abandonedAtStart(alone));
  }

  /**
   * Takes over what nobody works on any more, here or in another process, and deletes files that
   * nobody needs any more.
   */
  @ActivateRequestContext
  public void tidy() {
    try {
      self.resume(runs.abandoned());
      desk.deleteOutlived();
    } catch (RuntimeException e) {
      Incident.log(e); // the next time may do better
    }
  }

  /**
   * Goes on with what a stopped process left: a file is read again; what was being applied or taken
   * back has changed nothing and can be pressed again.
   *
   * @param abandoned the batches that were being worked on
   */
  @ActivateRequestContext
  public void resume(List<Long> abandoned) {
    currentUser.become(SignedIn.SYSTEM, "local");
    for (var id : abandoned) {
      var batch = batches.find(id);
      if (batch.filter(one -> one.state() == ImportState.STAGING).isPresent()) {
        work.note(id, ImportBatch::startOver);
        work.stageNow(uploader(batch.get()), id);
        currentUser.become(SignedIn.SYSTEM, "local");
      } else {
        work.note(id, one -> one.brokenOff(stopped(one.state())));
      }
    }
  }

  private static Said stopped(ImportState state) {
    return Said.of(
        state == ImportState.UNDOING ? "imports.failure.undo.stopped" : "imports.failure.stopped");
  }

  /** What a file says depends on whose file it is: a draft of one's own is not one of another's. */
  private SignedIn uploader(ImportBatch batch) {
    return accounts
        .findByName(batch.madeBy())
        .map(account -> account.signIn(clock.instant()))
        .orElse(SignedIn.SYSTEM);
  }
}
