package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.meristem.curriculum.AcademicTerm;
import org.meristem.curriculum.AcademicTerm.Season;
import org.meristem.curriculum.CourseApproval;
import org.meristem.curriculum.CourseDrafting;
import org.meristem.curriculum.CourseVersion;
import org.meristem.curriculum.Programmes;
import org.meristem.identity.Accounts;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.SignedIn;
import org.meristem.imports.ImportApplying;
import org.meristem.imports.ImportChoices;
import org.meristem.imports.ImportDesk;
import org.meristem.imports.ImportMode;
import org.meristem.imports.ImportWork;

/** Brings the sample workbooks in as a user would. */
@ApplicationScoped
public class SampleData {
  private record Sample(String kind, String file) {}

  private static final List<Sample> ALL =
      List.of(
          new Sample("areas", "areas.xlsx"),
          new Sample("programmes", "programmes.xlsx"),
          new Sample("staff", "staff.xlsx"),
          new Sample("students", "students.xlsx"),
          new Sample("researchers", "researchers.xlsx"),
          new Sample("templates", "template-technology-transfer.xlsx"));

  private static final Sample COURSES = new Sample("courses", "courses.xlsx");

  /** How many of the sample courses are left as drafts, and how many waiting for judgement. */
  private static final int DRAFTS = 1;

  private static final int WAITING = 2;

  @Inject private SampleRound round;
  @Inject private SampleTrack track;
  @Inject private SamplePlans plans;
  @Inject private SamplePortfolio portfolio;
  @Inject private CourseDrafting drafting;
  @Inject private CourseApproval approval;
  @Inject private Accounts accounts;
  @Inject private ImportDesk desk;
  @Inject private ImportWork work;
  @Inject private ImportApplying applying;
  @Inject private Programmes programmes;
  @Inject private SamplePlan plan;
  @Inject private CurrentUser currentUser;

  /** All of it, into a house that has nothing yet. */
  @ActivateRequestContext
  public void loadOnce() {
    if (programmes.areas().isEmpty()) {
      ALL.forEach(sample -> load(sample, SignedIn.SYSTEM));
      publishCourses();
      currentUser.become(SignedIn.SYSTEM, "local");
      track.load();
      round.load();
      plans.load();
      portfolio.load();
    }
  }

  /** Written and handed in by one, judged by another, as in earnest. */
  private void publishCourses() {
    var author = demo("faculty");
    load(COURSES, author);
    var drafts = drafting.own();
    var submitted = drafts.subList(0, drafts.size() - DRAFTS);
    submitted.forEach(draft -> drafting.submit(draft.id()));
    currentUser.become(demo("director"), "local");
    submitted.stream().limit(submitted.size() - WAITING).forEach(this::publish);
    plan.load();
  }

  private void publish(CourseVersion version) {
    approval.approve(version.id());
    approval.publish(version.id(), new AcademicTerm(2026, Season.AUTUMN));
  }

  private SignedIn demo(String account) {
    return accounts.findByName(account).orElseThrow().signIn(Instant.now());
  }

  private void load(Sample sample, SignedIn person) {
    currentUser.become(person, "local");
    var id = receive(sample);
    work.stageNow(person, id);
    currentUser.become(person, "local");
    applying.begin(id);
    applying.run(id);
  }

  private long receive(Sample sample) {
    try (var content = SampleData.class.getResourceAsStream("/sample-data/" + sample.file())) {
      return desk.receive(
          sample.kind(), sample.file(), ImportMode.UPSERT, ImportChoices.NONE, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
