package org.meristem.talent.track.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.meristem.platform.NotFound;
import org.meristem.platform.web.Messages;
import org.meristem.talent.track.Joining;
import org.meristem.talent.track.MemberReading;
import org.meristem.talent.track.PersonFinding;
import org.meristem.talent.track.PersonFinding.Found;
import org.meristem.talent.track.Track;
import org.meristem.talent.track.TrackKeeping;

/** A person of the house is looked for, chosen, and joins a track. */
@Named
@ViewScoped
public class JoinPage implements Serializable {
  @Inject private PersonFinding finding;
  @Inject private TrackKeeping tracks;
  @Inject private Joining joining;
  @Inject private MemberReading reading;
  @Inject private Messages messages;

  private String query;
  private Long person;
  private JoinForm form = new JoinForm();
  private transient List<Found> found;
  private transient List<Track> all;

  public void load() {
    getFound();
    if (person != null) {
      form =
          JoinForm.of(
              finding.nextNumber(),
              getTracks().get(0),
              reading.today(),
              getChosen().known().doctorate());
    }
  }

  public String join() {
    joining.join(form.plan(person));
    messages.done("talent.join.done", getChosen().known().person().name());
    return "/talent/member?faces-redirect=true&number=" + form.getNumber().strip();
  }

  public List<Found> getFound() {
    if (found == null) {
      found = finding.find(query);
    }
    return found;
  }

  /** Whoever was chosen among those who were found. */
  public Found getChosen() {
    return person == null
        ? null
        : getFound().stream()
            .filter(one -> Objects.equals(one.known().person().id(), person))
            .findFirst()
            .orElseThrow(NotFound::new);
  }

  public List<Track> getTracks() {
    if (all == null) {
      all = tracks.all();
    }
    return all;
  }

  public JoinForm getForm() {
    return form;
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }

  public Long getPerson() {
    return person;
  }

  public void setPerson(Long person) {
    this.person = person;
  }
}
