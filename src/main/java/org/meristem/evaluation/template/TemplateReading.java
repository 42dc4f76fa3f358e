package org.meristem.evaluation.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.meristem.evaluation.EvaluationPolicy;
import org.meristem.evaluation.guard.FiveOnlyGuard;
import org.meristem.evaluation.guard.GuardReport;
import org.meristem.evaluation.guard.GuardWords;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;

/** Templates and what the five-only guard says of them, for those who keep them. */
@ApplicationScoped
public class TemplateReading {
  @Inject private Templates templates;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;

  private final FiveOnlyGuard guard = new FiveOnlyGuard(GuardWords.ofHouse());

  /** The newest version of each template. */
  @Transactional
  public List<Template> all() {
    requireKeeper();
    return templates.newest();
  }

  /** Those that a round can be opened with. */
  @Transactional
  public List<Template> published() {
    requireKeeper();
    return templates.published();
  }

  /**
   * All versions of a template, the newest first.
   *
   * @throws NotFound where there is none
   */
  @Transactional
  public List<Template> versions(String code) {
    requireKeeper();
    var versions = templates.versions(code);
    if (versions.isEmpty()) {
      throw new NotFound();
    }
    versions.forEach(version -> version.criteria().size());
    return versions;
  }

  /** What the five-only guard says of a template as it stands. */
  public GuardReport report(Template template) {
    return guard.examine(GuardView.of(template));
  }

  private void requireKeeper() {
    NotPermitted.unless(policy.mayDirect(currentUser.get()));
  }
}
