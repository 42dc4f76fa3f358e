package org.meristem.talent.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.Researchers;

/** The person asks for more time, a director decides; only what is approved moves the clock. */
@ApplicationScoped
public class ExtensionRequesting {
  private static final int MOST_OPEN = 100;

  @Inject private Researchers researchers;
  @Inject private EligibilityRecords records;
  @Inject private EligibilityPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /**
   * The caller asks for themself.
   *
   * @return its id
   * @throws NotPermitted where the caller is no researcher
   * @throws RuleViolation {@code talent.extension.future} where it has days to come
   */
  @Transactional
  public long ask(ExtensionText text) {
    var researcher =
        researchers.findByAccount(currentUser.getAccount()).orElseThrow(NotPermitted::new);
    NotPermitted.unless(policy.mayAsk(currentUser.get(), researcher));
    if (text.to() != null && text.to().isAfter(LocalDate.now(clock))) {
      throw new RuleViolation("talent.extension.future");
    }
    researchers.touch();
    var extension = new Extension(researcher, text, currentUser.getAccount(), clock.instant());
    records.add(extension);
    record("asked", extension, null, text.words());
    return extension.id();
  }

  /**
   * @throws NotFound where the caller has no such request
   * @throws RuleViolation {@code talent.extension.decided} where it is decided
   */
  @Transactional
  public void withdraw(long id) {
    var extension = extension(id);
    if (!policy.mayAsk(currentUser.get(), extension.researcher())) {
      throw new NotFound();
    }
    researchers.touch();
    extension.withdraw();
    records.flush();
    record("withdrew", extension, ExtensionState.REQUESTED, null);
  }

  /**
   * @return the number of the researcher whose clock may be another now
   * @throws RuleViolation as {@link Extension#decide} says
   */
  @Transactional
  public String decide(long id, boolean approved, String reason) {
    NotPermitted.unless(policy.maySeeAll(currentUser.get()));
    var extension = extension(id);
    NotPermitted.unless(policy.mayDecide(currentUser.get(), extension.researcher()));
    researchers.touch();
    extension.decide(approved, currentUser.getAccount(), clock.instant(), reason);
    records.flush();
    record(approved ? "approved" : "refused", extension, ExtensionState.REQUESTED, reason);
    return extension.researcher().number();
  }

  /** The requests that wait, the oldest first, for those who see all; at most 100. */
  @Transactional
  public List<Extension> open() {
    NotPermitted.unless(policy.maySeeAll(currentUser.get()));
    return records.open(MOST_OPEN);
  }

  private Extension extension(long id) {
    return records.extension(id).orElseThrow(NotFound::new);
  }

  /** In the history of the researcher, so that lists see who has changed. */
  private void record(String act, Extension extension, ExtensionState before, String reason) {
    var what =
        Reason.of("talent.extension.record", extension.text().kind(), extension.text().evidence());
    recorded.fire(
        Recorded.of(
                "talent.action.extension." + act,
                WindowList.RECORD,
                extension.researcher().number())
            .changing(
                List.of(
                    new FieldChange(
                        "talent.extension",
                        before == null ? null : what.in(Locale.ENGLISH) + ", " + before,
                        what.in(Locale.ENGLISH) + ", " + extension.state())))
            .because(reason));
  }
}
