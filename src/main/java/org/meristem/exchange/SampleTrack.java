package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.meristem.platform.BilingualText;
import org.meristem.talent.Stage;
import org.meristem.talent.track.CountsFrom;
import org.meristem.talent.track.DatedMilestone;
import org.meristem.talent.track.Member;
import org.meristem.talent.track.MemberActs;
import org.meristem.talent.track.MemberReading;
import org.meristem.talent.track.MilestoneMarking;
import org.meristem.talent.track.MilestoneText;
import org.meristem.talent.track.TrackActKind;
import org.meristem.talent.track.TrackKeeping;
import org.meristem.talent.track.funding.FundingKeeping;
import org.meristem.talent.track.funding.FundingState;
import org.meristem.talent.track.funding.FundingText;

/** What the house's track asks for, how the sample researchers get on, and their seed funding. */
@ApplicationScoped
public class SampleTrack {
  private static final String TRACK = "EC";

  /** Those who have let pass what counts from the doctorate. */
  private static final Set<String> LATE = Set.of("R0001", "R0004", "R0010");

  /** A milestone is reached so many days before its last. */
  private static final int EARLY = 20;

  private static final List<MilestoneText> MILESTONES =
      List.of(
          milestone(
              Stage.POSTDOCTORAL_FELLOW,
              "Development plan agreed",
              "发展计划商定",
              CountsFrom.START,
              0,
              6),
          milestone(Stage.POSTDOCTORAL_FELLOW, "Mid-term talk", "中期报告", CountsFrom.START, 15, 21),
          milestone(
              Stage.POSTDOCTORAL_FELLOW,
              "Project of one's own applied for",
              "申请独立项目",
              CountsFrom.DOCTORATE,
              24,
              36),
          milestone(
              Stage.ASSISTANT_RESEARCHER,
              "A doctoral student co-supervised",
              "协助指导博士生",
              CountsFrom.START,
              24,
              48),
          milestone(
              Stage.ASSOCIATE_RESEARCHER,
              "Group plan presented",
              "课题组规划汇报",
              CountsFrom.START,
              36,
              60));

  private static final MilestoneText TOLD =
      new MilestoneText(
          Stage.ASSISTANT_RESEARCHER,
          new BilingualText("Science told to others", "科学传播"),
          new BilingualText(null, null),
          CountsFrom.START,
          24,
          120,
          2);

  @Inject private TrackKeeping keeping;
  @Inject private MemberReading reading;
  @Inject private MemberActs acts;
  @Inject private MilestoneMarking marking;
  @Inject private FundingKeeping fundings;

  /** Kept in the name of whoever is current. */
  void load() {
    MILESTONES.forEach(text -> keeping.keep(TRACK, null, null, text));
    act("R0013", TrackActKind.MOVE_ON, "2021-09-01", null);
    act("R0013", TrackActKind.MOVE_ON, "2025-03-01", null);
    act("R0007", TrackActKind.MOVE_ON, "2022-09-01", null);
    reading.find("").forEach(this::reach);
    keeping.keep(TRACK, null, null, TOLD);
    act("R0011", TrackActKind.PAUSE, "2026-06-01", "Parental leave / 产假");
    act("R0014", TrackActKind.LEAVE, "2026-08-31", "A professorship elsewhere / 赴外校任教授");
    fund("R0001", "300000", "CNY", "2024-01-01", FundingState.GRANTED, "2026-06-30");
    fund("R0002", "20000", "EUR", "2026-01-01", FundingState.GRANTED, "2028-03-31");
    fund("R0005", "150000", "CNY", "2027-01-01", FundingState.PROPOSED, null);
    fund("R0009", "280000", "CNY", "2022-01-01", FundingState.REPORTED, "2024-03-31");
  }

  private void reach(Member member) {
    var behind = LATE.contains(member.line().number());
    member.late().stream()
        .filter(one -> !behind || one.milestone().text().anchor() == CountsFrom.START)
        .forEach(one -> reach(member, one));
  }

  private void reach(Member member, DatedMilestone one) {
    marking.mark(
        member.line().number(),
        one.milestone().id(),
        one.window().due().minusDays(EARLY),
        "Minutes of the track committee / 培养委员会会议纪要");
  }

  private void act(String number, TrackActKind kind, String day, String reason) {
    acts.enter(number, new MemberActs.Plan(kind, LocalDate.parse(day), null, reason));
  }

  private void fund(
      String number, String amount, String currency, String day, FundingState state, String due) {
    var from = LocalDate.parse(day);
    fundings.keep(
        number,
        null,
        null,
        new FundingText(
            new BigDecimal(amount),
            currency,
            "First equipment and a student / 首批设备与学生经费",
            from,
            from.plusYears(2).minusDays(1),
            "Seed fund of the house / 院启动基金",
            state,
            due == null ? null : LocalDate.parse(due)));
  }

  private static MilestoneText milestone(
      Stage stage, String en, String zh, CountsFrom anchor, int from, int to) {
    return new MilestoneText(
        stage, new BilingualText(en, zh), new BilingualText(null, null), anchor, from, to);
  }
}
