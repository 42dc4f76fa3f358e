package org.meristem.evaluation.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.meristem.evaluation.EvaluationPolicy;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.BilingualText;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.SearchText;

/** Keeping templates: begun or copied, put together, looked at by the guard, published. */
@ApplicationScoped
public class TemplateKeeping {
  /** The refusal of a new criterion whose code the template has already. */
  public static final String CRITERION_EXISTS = "evaluation.criterion.exists";

  private static final String CODE = "[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,39}";
  private static final String RECORD = "evaluation.record.template";

  @Inject private Templates templates;
  @Inject private TemplateReading reading;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /**
   * A new template, with what another one asks where that is given.
   *
   * @param like the code of the other one, or null
   * @throws RuleViolation {@code evaluation.template.code} or {@code .names} where that is missing,
   *     {@code .exists} where the code is taken
   */
  @Transactional
  public Template begin(String code, BilingualText name, WorkKind kind, String like) {
    requireKeeper();
    require(code != null && code.matches(CODE), "code");
    requireNames(name);
    require(templates.findNewest(code).isEmpty(), "exists");
    var template =
        like == null || like.isBlank()
            ? new Template(code, name, kind)
            : templates.findNewest(like).orElseThrow(NotFound::new).copy(code, name);
    templates.add(template);
    record("evaluation.action.begun", template, List.of());
    return template;
  }

  /**
   * The next version of one by which people are judged already.
   *
   * @throws RuleViolation as {@link Template#next}
   */
  @Transactional
  public Template next(String code) {
    requireKeeper();
    var next = templates.findNewest(code).orElseThrow(NotFound::new).next();
    templates.add(next);
    record("evaluation.action.begun", next, List.of());
    return next;
  }

  /**
   * @param seen the stored version that the form began with
   * @throws RuleViolation {@code evaluation.template.overtaken} where somebody has changed it
   *     since, and as {@link Template#describe}
   */
  @Transactional
  public void describe(String code, int number, int seen, TemplateText text) {
    requireNames(text.name());
    change(code, number, template -> describe(template, seen, text));
  }

  private static void describe(Template template, int seen, TemplateText text) {
    require(template.version() == seen, "overtaken");
    template.describe(text);
  }

  /**
   * Puts a new criterion into a template, or changes one that it has.
   *
   * @param seen the stored version that the form began with; null for a new criterion
   * @throws RuleViolation {@code evaluation.criterion.code} or {@code evaluation.template.names}
   *     where that is missing, {@code evaluation.criterion.exists} where the code of a new one is
   *     taken, and as {@link Template#describe}
   * @throws NotFound where somebody has removed the criterion since the form began
   */
  @Transactional
  public void keep(String code, int number, String criterion, Integer seen, CriterionText text) {
    if (criterion == null || !criterion.matches(CODE)) {
      throw new RuleViolation("evaluation.criterion.code");
    }
    requireNames(text.name());
    change(
        code,
        number,
        template -> {
          if (seen == null) {
            add(template, criterion, text);
          } else {
            describe(template, found(template, criterion), seen, text);
          }
        });
  }

  private static void add(Template template, String criterion, CriterionText text) {
    var code = SearchText.of(criterion);
    if (template.criteria().stream().anyMatch(one -> SearchText.of(one.code()).equals(code))) {
      throw new RuleViolation(CRITERION_EXISTS, criterion);
    }
    new Criterion(template, criterion, text.at(template.criteria().size() + 1));
  }

  private static void describe(
      Template template, Criterion criterion, Integer seen, CriterionText text) {
    criterion.requireUnchangedSince(seen);
    template.describe(criterion, text.at(criterion.position()));
  }

  @Transactional
  public void remove(String code, int number, String criterion) {
    change(code, number, template -> template.remove(found(template, criterion)));
  }

  /** One place up in the form. */
  @Transactional
  public void raise(String code, int number, String criterion) {
    change(code, number, template -> template.raise(found(template, criterion)));
  }

  /**
   * @param reason why it is published though the guard flags it; else unused
   * @throws RuleViolation as {@link Template#publish}
   */
  @Transactional
  public void publish(String code, int number, String reason) {
    requireKeeper();
    var template = templates.hold(code, number).orElseThrow(NotFound::new);
    template.publish(
        !reading.report(template).isClean(), reason, currentUser.getAccount(), clock.instant());
    recorded.fire(
        Recorded.of("evaluation.action.published", RECORD, label(template))
            .because(template.overrideReason()));
  }

  private void change(String code, int number, Consumer<Template> change) {
    requireKeeper();
    var template = templates.hold(code, number).orElseThrow(NotFound::new);
    var before = TemplateWords.of(template);
    change.accept(template);
    templates.flush();
    var after = TemplateWords.of(template);
    var changes = new ArrayList<FieldChange>();
    after.forEach((field, words) -> changes.add(new FieldChange(field, before.get(field), words)));
    record("evaluation.action.changed", template, changes);
  }

  private void record(String action, Template template, List<FieldChange> changes) {
    recorded.fire(Recorded.of(action, RECORD, label(template)).changing(changes));
  }

  private static String label(Template template) {
    return template.code() + " " + template.number();
  }

  private static Criterion found(Template template, String criterion) {
    return template.criterion(criterion).orElseThrow(NotFound::new);
  }

  private void requireKeeper() {
    NotPermitted.unless(policy.mayDirect(currentUser.get()));
  }

  private static void requireNames(BilingualText name) {
    require(name.en() != null && name.zh() != null, "names");
  }

  private static void require(boolean fulfilled, String what) {
    if (!fulfilled) {
      throw new RuleViolation("evaluation.template." + what);
    }
  }
}
