package org.meristem.bench;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.meristem.evaluation.review.AnswersConverter;
import org.meristem.platform.SearchText;

/**
 * Enters an open round into the database of a stopped server: candidates with dossiers, a panel
 * with its chair, reviews that are written or handed in. Each candidate has four reviews, and no
 * reviewer is kept from judging; the chair is of a group of candidates.
 */
final class EvaluationData {
  static final String CHAIR = "roundchair";
  static final int REVIEWS_EACH = 4;

  private static final int WORKS = 3;
  private static final int GROUPS = 50;

  /** Every so-manieth review of those that are not wholly open is still written. */
  private static final int STILL_WRITTEN = 8;

  private static final LocalDate TODAY = LocalDate.now();

  private final DirectRows rows;
  private final DirectRows.Table person;
  private final DirectRows.Table template;
  private final DirectRows.Table criterion;
  private final DirectRows.Table round;
  private final DirectRows.Table member;
  private final DirectRows.Table researcher;
  private final DirectRows.Table candidate;
  private final DirectRows.Table achievement;
  private final DirectRows.Table contributor;
  private final DirectRows.Table work;
  private final DirectRows.Table review;
  private final DirectRows.Table version;

  /**
   * @param draft the first of the reviews that are still written
   */
  record Evaluator(String account, long draft) {}

  /**
   * @param busy have handed in most of their reviews
   * @param open have handed in none
   */
  record Entered(long round, List<Evaluator> busy, List<Evaluator> open) {}

  private EvaluationData(DirectRows rows) throws SQLException {
    this.rows = rows;
    person =
        rows.records(
            "person",
            "name, staff_number, staff_number_key, account_name, research_group, search_text");
    template =
        rows.records(
            "evaluation_template",
            "code, version_number, name_en, name_zh, work_kind, double_blind, candidate_order,"
                + " template_state, frozen, published_by, published_at");
    criterion =
        rows.records(
            "criterion",
            "template_id, code, position, name_en, name_zh, question_en, question_zh, weight,"
                + " na_allowed, anchors_en, anchors_zh, gate");
    round =
        rows.records(
            "evaluation_round",
            "template_id, title_en, title_zh, round_state, chair_id, response_due_at, due_at,"
                + " due_zone, grace_hours, reviews_each, quorum, minimum_coverage,"
                + " shared_work_months, rebuttal_days, made_by, made_at");
    member = rows.records("panel_member", "round_id, person_id");
    researcher =
        rows.records(
            "researcher", "researcher_number, person_id, stage, doctorate_on, search_text");
    candidate = rows.records("candidate", "round_id, researcher_id, candidate_number, statement");
    achievement =
        rows.records(
            "achievement",
            "person_id, reference, achievement_kind, title_en, achieved_on, own_role, evidence,"
                + " confidentiality");
    contributor = rows.links("achievement_contributor", "achievement_id, person_id");
    work =
        rows.records(
            "candidate_work",
            "candidate_id, position, achievement_id, achievement_kind, title_en, achieved_on,"
                + " own_role, evidence, confidentiality, changed");
    review =
        rows.records(
            "review",
            "candidate_id, evaluator_id, review_state, answers, comment_panel, comment_candidate,"
                + " saved_at, submitted_at, submitted_late");
    version =
        rows.records(
            "review_version",
            "review_id, version_number, answers, comment_panel, comment_candidate, submitted_at,"
                + " submitted_late");
  }

  /**
   * @param open so many of the evaluators have handed in nothing yet
   */
  static Entered enter(DataSource source, int candidates, int evaluators, int open)
      throws SQLException {
    try (var rows = new DirectRows(source)) {
      var data = new EvaluationData(rows);
      var entered = data.round(candidates, evaluators, open);
      rows.write();
      rows.count();
      return entered;
    }
  }

  private Entered round(int candidates, int evaluators, int open) throws SQLException {
    var chair = person(0, "C0000", CHAIR, group(1));
    rows.account(CHAIR, "EVALUATOR");
    var id = round(template(), chair);
    var panel = panel(id, evaluators);
    var judged = candidates(id, candidates);
    var drafts = new Long[evaluators];
    for (var number = 0; number < candidates * REVIEWS_EACH; number++) {
      var judge = number % evaluators;
      var written = judge >= evaluators - open || number / evaluators % STILL_WRITTEN == 0;
      var stored = review(number, judged[number / REVIEWS_EACH], panel[judge], written);
      if (written && drafts[judge] == null) {
        drafts[judge] = stored;
      }
    }
    var all = new ArrayList<Evaluator>();
    for (var judge = 0; judge < evaluators; judge++) {
      all.add(new Evaluator(account(judge), drafts[judge]));
    }
    return new Entered(
        id, all.subList(0, evaluators - open), all.subList(evaluators - open, evaluators));
  }

  private static String account(int judge) {
    return "judge" + judge;
  }

  private static String group(int number) {
    return "Group " + number % GROUPS;
  }

  private long person(int number, String staffNumber, String account, String group)
      throws SQLException {
    var name = ReviewWords.name(number);
    return person.add(
        name,
        staffNumber,
        staffNumber == null ? null : SearchText.of(staffNumber),
        account,
        group,
        SearchText.of(name, staffNumber, group));
  }

  private long template() throws SQLException {
    var id =
        template.add(
            "EB-BENCH",
            1,
            "Work with partners",
            "与伙伴的工作",
            "TECHNOLOGY_TRANSFER",
            false,
            "LOT",
            "PUBLISHED",
            true,
            "director",
            DirectRows.millis(TODAY));
    var place = 1;
    for (var code : ReviewWords.CRITERIA) {
      criterion.add(
          id,
          code,
          place,
          "Criterion " + place,
          "标准" + place,
          "How far has the work been taken, and by whom is it used?",
          "成果推进到何种程度，由谁使用？",
          BigDecimal.valueOf(25),
          true,
          "An idea|Shown in the laboratory|Shown at a partner's|Used by one|Used by many",
          "设想|实验室验证|伙伴处验证|一家使用|多家使用",
          place == 1 ? 2 : null);
      place++;
    }
    return id;
  }

  private long round(long template, long chair) throws SQLException {
    return round.add(
        template,
        "Large round",
        "大型评审",
        "OPEN",
        chair,
        DirectRows.millis(TODAY.plusDays(10)),
        DirectRows.millis(TODAY.plusDays(30)),
        "Asia/Shanghai",
        24,
        REVIEWS_EACH,
        3,
        BigDecimal.valueOf(60),
        36,
        14,
        "director",
        DirectRows.millis(TODAY.minusDays(30)));
  }

  private long[] panel(long round, int evaluators) throws SQLException {
    var panel = new long[evaluators];
    for (var judge = 0; judge < evaluators; judge++) {
      panel[judge] =
          person(1 + judge, "E%04d".formatted(judge), account(judge), "Panel " + judge % 10);
      rows.account(account(judge), "EVALUATOR");
      member.add(round, panel[judge]);
    }
    for (var judge = 0; judge < evaluators; judge++) {
      for (var i = 0; i < WORKS; i++) {
        together(panel[judge], panel[(judge + 1) % evaluators], judge, i);
      }
    }
    return panel;
  }

  private long[] candidates(long round, int candidates) throws SQLException {
    var persons = new long[candidates];
    for (var i = 0; i < candidates; i++) {
      persons[i] = person(1000 + i, null, null, group(i));
    }
    var stages =
        new String[] {"POSTDOCTORAL_FELLOW", "ASSISTANT_RESEARCHER", "ASSOCIATE_RESEARCHER"};
    var judged = new long[candidates];
    for (var i = 0; i < candidates; i++) {
      var number = "B%05d".formatted(i);
      var stored =
          researcher.add(
              number,
              persons[i],
              stages[i % stages.length],
              Date.valueOf(TODAY.minusYears(4).minusDays(i % 700)),
              SearchText.of(number, ReviewWords.name(1000 + i), null, group(i)));
      judged[i] = candidate.add(round, stored, i + 1, ReviewWords.sentences("statement", i, 6));
      for (var place = 0; place < WORKS; place++) {
        var of = together(persons[i], persons[(i + 1) % candidates], i, place);
        work.add(
            judged[i],
            place + 1,
            of,
            kind(place),
            title(i, place),
            Date.valueOf(day(i, place)),
            "Led the trial",
            "https://example.org/" + i,
            "HOUSE",
            ReviewWords.sentences("work", i, 2));
      }
    }
    return judged;
  }

  /** Something that two persons have brought about. */
  private long together(long one, long other, int number, int place) throws SQLException {
    var id =
        achievement.add(
            one,
            one + "/" + place,
            kind(place),
            title(number, place),
            Date.valueOf(day(number, place)),
            "Led the trial",
            "https://example.org/" + number,
            "HOUSE");
    contributor.add(id, other);
    return id;
  }

  private static String kind(int place) {
    return List.of("LICENCE", "PROTOTYPE", "PAPER").get(place);
  }

  private static String title(int number, int place) {
    return "Detector for beam line " + number + ", part " + (place + 1);
  }

  private static LocalDate day(int number, int place) {
    return TODAY.minusMonths(2L + number % 20 + place);
  }

  private long review(int number, long candidate, long judge, boolean written) throws SQLException {
    var answers =
        new AnswersConverter()
            .convertToDatabaseColumn(ReviewWords.answers(number, written ? 2 : 4));
    var toPanel = ReviewWords.sentences("review", number, 2);
    var toCandidate = written ? null : ReviewWords.sentences("review", number, 3);
    var at = DirectRows.millis(TODAY.minusDays(1 + number % 9));
    var id =
        review.add(
            candidate,
            judge,
            written ? "IN_PROGRESS" : "SUBMITTED",
            answers,
            toPanel,
            toCandidate,
            at,
            written ? null : at,
            false);
    if (!written) {
      version.add(id, 1, answers, toPanel, toCandidate, at, false);
    }
    return id;
  }
}
