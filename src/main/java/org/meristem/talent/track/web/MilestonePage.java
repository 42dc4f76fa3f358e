package org.meristem.talent.track.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.web.Messages;
import org.meristem.talent.track.DatedMilestone;
import org.meristem.talent.track.Member;
import org.meristem.talent.track.MemberReading;
import org.meristem.talent.track.MilestoneMarking;
import org.meristem.talent.track.TrackPolicy;

/** One milestone of one member: said to be reached, or that taken back. */
@Named
@ViewScoped
public class MilestonePage implements Serializable {
  @Inject private MemberReading reading;
  @Inject private MilestoneMarking marking;
  @Inject private TrackPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Messages messages;

  private String number;
  private Long id;
  private LocalDate reached;
  private String evidence;
  private transient Member member;

  public void load() {
    NotPermitted.unless(policy.mayKeep(currentUser.get()));
    getMilestone();
    reached = reading.today();
  }

  public String mark() {
    marking.mark(number, id, reached, evidence);
    messages.done("talent.milestone.marked");
    return back();
  }

  public String takeBack() {
    marking.takeBack(number, id);
    messages.done("talent.milestone.takenBack");
    return back();
  }

  private String back() {
    return "/talent/member?faces-redirect=true&number=" + getMember().line().number();
  }

  public Member getMember() {
    if (member == null) {
      member = reading.one(number).member();
    }
    return member;
  }

  public DatedMilestone getMilestone() {
    return getMember().milestones().stream()
        .filter(one -> Objects.equals(one.milestone().id(), id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public LocalDate getReached() {
    return reached;
  }

  public void setReached(LocalDate reached) {
    this.reached = reached;
  }

  public String getEvidence() {
    return evidence;
  }

  public void setEvidence(String evidence) {
    this.evidence = evidence;
  }
}
