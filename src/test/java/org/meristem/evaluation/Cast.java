package org.meristem.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.meristem.evaluation.template.Criterion;
import org.meristem.evaluation.template.CriterionText;
import org.meristem.evaluation.template.Template;
import org.meristem.evaluation.template.WorkKind;
import org.meristem.people.Person;
import org.meristem.platform.BilingualText;
import org.meristem.talent.Researcher;
import org.meristem.talent.Stage;

/** The people, templates and rounds of these tests. */
public final class Cast {
  public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  /** When reviews of {@link #preparedRound} are due. */
  public static final Instant DUE = NOW.plusSeconds(3600);

  public static final int GRACE_HOURS = RoundTerms.GRACE_HOURS;

  private static final BilingualText STEPS = new BilingualText("a|b|c|d|e", "甲|乙|丙|丁|戊");

  private Cast() {}

  public static BilingualText name() {
    return new BilingualText("Name", "名称");
  }

  /** A draft with criteria C0, C1 … of these weights; the second may be left out with a reason. */
  public static Template template(String... weights) {
    var template = new Template("T", name(), WorkKind.APPLIED_RESEARCH);
    for (var i = 0; i < weights.length; i++) {
      new Criterion(template, "C" + i, criterion(i + 1, weights[i], i == 1));
    }
    return template;
  }

  public static CriterionText criterion(int position, String weight, boolean naAllowed) {
    return new CriterionText(position, name(), name(), new BigDecimal(weight), naAllowed, STEPS);
  }

  public static CriterionText criterion(int position, String weight, Stage... askedOf) {
    return new CriterionText(
        position,
        name(),
        name(),
        new BigDecimal(weight),
        false,
        STEPS,
        null,
        Set.of(askedOf),
        Set.of());
  }

  public static Template published(Template template) {
    template.publish(false, null, "director", NOW);
    return template;
  }

  public static RoundTerms terms() {
    var due = LocalDateTime.ofInstant(DUE, BEIJING);
    return RoundTerms.usual(name(), BEIJING, due.minusMinutes(30), due);
  }

  public static Round preparedRound(Template template) {
    return new Round(template, person(90, "Chair", "Metrology"), terms(), "director", NOW);
  }

  public static Round openRound(Template template) {
    var round = preparedRound(template);
    round.open(NOW);
    return round;
  }

  /** Somebody with an id, as the database would have them. */
  public static Person person(long id, String name, String group) {
    var person = new Stored(id, name);
    person.joinGroup(group);
    person.signsInAs("account-" + id);
    return person;
  }

  public static Candidate candidate(Round round, Person person) {
    return candidate(round, person, Stage.POSTDOCTORAL_FELLOW);
  }

  public static Candidate candidate(Round round, Person person, Stage stage) {
    return new StoredCandidate(
        round, new Researcher("R" + person.id(), person, stage, null), person.id());
  }

  private static final class Stored extends Person {
    private final long id;

    Stored(long id, String name) {
      super(name, null);
      this.id = id;
    }

    @Override
    public Long id() {
      return id;
    }
  }

  private static final class StoredCandidate extends Candidate {
    private final long id;

    StoredCandidate(Round round, Researcher researcher, long id) {
      super(round, researcher, 1);
      this.id = id;
    }

    @Override
    public Long id() {
      return id;
    }
  }
}
