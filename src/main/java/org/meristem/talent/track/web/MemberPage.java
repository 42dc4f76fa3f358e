package org.meristem.talent.track.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.RecordHistory;
import org.meristem.talent.Researcher;
import org.meristem.talent.track.Member;
import org.meristem.talent.track.MemberFile;
import org.meristem.talent.track.MemberReading;
import org.meristem.talent.track.MilestoneMark;
import org.meristem.talent.track.TrackActKind;
import org.meristem.talent.track.TrackEpisode;
import org.meristem.talent.track.TrackPolicy;
import org.meristem.talent.track.funding.FundingKeeping;
import org.meristem.talent.track.funding.SeedFunding;

/** One member: where they stand, what the track asks of them, what happened, their funding. */
@Named
@RequestScoped
public class MemberPage {
  @Inject private MemberReading reading;
  @Inject private FundingKeeping fundings;
  @Inject private TrackPolicy policy;
  @Inject private CurrentUser currentUser;

  private String number;
  private MemberFile file;
  private List<SeedFunding> funding;
  private List<RecordHistory.Entry> history;

  /** Without a number the reader's own page. */
  public void load() {
    var wanted = number == null ? reading.own().orElse("") : number;
    file = reading.one(wanted);
    funding = fundings.of(getResearcher());
    history = isKeeper() ? reading.history(getResearcher().number()) : List.of();
  }

  public Member getMember() {
    return file.member();
  }

  public List<TrackEpisode> getEpisodes() {
    return file.episodes();
  }

  public TrackEpisode getPresent() {
    return file.present();
  }

  public Researcher getResearcher() {
    return getPresent().researcher();
  }

  /** Who says that a milestone is reached, and what shows it; null where it is not. */
  public MilestoneMark mark(long milestone) {
    return file.marks().get(milestone);
  }

  /** How many artefacts of the member's portfolio are accepted. */
  public int getArtefacts() {
    return file.artefacts();
  }

  public List<SeedFunding> getFunding() {
    return funding;
  }

  public LocalDate getToday() {
    return reading.today();
  }

  /** Whether the reader is one of those who keep members. */
  public boolean isKeeper() {
    return policy.mayKeep(currentUser.get());
  }

  /** What can happen next; moving on only where the track goes on. */
  public List<TrackActKind> getActs() {
    return isKeeper() ? MemberActPage.possible(getPresent()) : List.of();
  }

  public List<RecordHistory.Entry> getHistory() {
    return history;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
