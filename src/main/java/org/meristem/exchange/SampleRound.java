package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import org.meristem.evaluation.RoundOpening;
import org.meristem.evaluation.RoundPreparing;
import org.meristem.evaluation.RoundTerms;
import org.meristem.evaluation.assignment.AssignmentPlanning;
import org.meristem.evaluation.assignment.AssignmentReading;
import org.meristem.evaluation.assignment.Proposal;
import org.meristem.evaluation.dossier.DossierWriting;
import org.meristem.evaluation.template.TemplateKeeping;
import org.meristem.identity.Accounts;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.SignedIn;
import org.meristem.platform.BilingualText;
import org.meristem.talent.AchievementKeeping;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.Origin;

/** A round of the demonstration: three candidates, three evaluators, open for four weeks. */
@ApplicationScoped
public class SampleRound {
  private static final String TEMPLATE = "TT-2026";
  private static final List<String> PANEL = List.of("T0003", "T0004", "T0005");
  private static final int WEEKS = 4;

  @Inject private TemplateKeeping templates;
  @Inject private RoundPreparing preparing;
  @Inject private AssignmentReading assignment;
  @Inject private AssignmentPlanning planning;
  @Inject private RoundOpening opening;
  @Inject private AchievementKeeping achievements;
  @Inject private DossierWriting dossiers;
  @Inject private Accounts accounts;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  private static final List<SampleWork> WANG =
      List.of(
          new SampleWork(
              AchievementKind.LICENCE,
              "Inkjet quantum-dot colour filters",
              "喷墨量子点彩色滤光片",
              "2025-03-18",
              new Origin("NSE-5002; NSE-5603", null, "Printing pilot line / 印刷中试线"),
              "Licensee, East Lake Display",
              "Two display lines run with it; the cadmium is gone from the colour filter."),
          new SampleWork(
              AchievementKind.STANDARD,
              "Test method for nozzle wear in nano-inks",
              "纳米墨水喷嘴磨损试验方法",
              "2024-11-02",
              new Origin("NSE-5002", "East Lake Display, 2022", "Printing pilot line / 印刷中试线"),
              "Standards committee",
              "The first method that buyers and makers both accept."),
          new SampleWork(
              AchievementKind.PAPER,
              "Why ligands leave: a single-particle study",
              "配体为何脱落：单颗粒研究",
              "2023-06-09",
              Origin.NONE,
              null,
              null));

  private static final List<SampleWork> LI =
      List.of(
          new SampleWork(
              AchievementKind.DATA_SET,
              "12,400 labelled micrographs, open",
              "一万两千四百张开放标注显微图像",
              "2025-05-20",
              new Origin("NSE-5102", null, "Electron microscopy centre / 电镜中心"),
              "Data centre",
              "Nine groups train on it, and a course of this house is built around it."));

  void load() {
    templates.publish(TEMPLATE, 1, null);
    var id =
        preparing.begin(
            TEMPLATE,
            PANEL.get(0),
            RoundTerms.usual(
                new BilingualText("Young fellows, technology transfer", "青年学者成果转化评审"),
                clock.getZone(),
                endOfDay(1),
                endOfDay(WEEKS)));
    preparing.addCandidates(id, List.of("R0001", "R0002", "R0003"));
    preparing.addMembers(id, PANEL, null);
    present("researcher", WANG, "From ligand chemistry to display lines, and back.");
    present("researcher2", LI, "Data that others can build on.");
    currentUser.become(SignedIn.SYSTEM, "local");
    if (assignment.propose(id) instanceof Proposal.Found found) {
      planning.apply(id, found);
    }
    opening.open(id);
  }

  private void present(String account, List<SampleWork> works, String statement) {
    currentUser.become(accounts.findByName(account).orElseThrow().signIn(Instant.now()), "local");
    works.forEach(work -> achievements.record(work.entry()));
    var chosen = new LinkedHashMap<Long, String>();
    for (var achievement : achievements.own()) {
      works.stream()
          .filter(work -> work.changed() != null)
          .filter(work -> work.en().equals(achievement.text().title().en()))
          .forEach(work -> chosen.put(achievement.id(), work.changed()));
    }
    var candidate = dossiers.own().get(0);
    dossiers.keep(candidate.id(), candidate.version(), statement, chosen);
  }

  private LocalDateTime endOfDay(int weeks) {
    return LocalDateTime.now(clock)
        .plusWeeks(weeks)
        .truncatedTo(ChronoUnit.DAYS)
        .withHour(23)
        .withMinute(59);
  }
}
