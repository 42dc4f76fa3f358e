package org.meristem.talent.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.meristem.people.Person;
import org.meristem.platform.web.Messages;
import org.meristem.talent.Achievement;
import org.meristem.talent.AchievementKeeping;
import org.meristem.talent.Confirming;
import org.meristem.talent.EvidenceKeeping;

/** One of a person's own achievements: what is recorded, its files, and who is asked about it. */
@Named
@ViewScoped
public class AchievementPage implements Serializable {
  @Inject private AchievementKeeping keeping;
  @Inject private EvidenceKeeping evidence;
  @Inject private Confirming confirming;
  @Inject private Messages messages;

  private Long id;
  private int seen;
  private AchievementForm form = new AchievementForm();
  private List<String> contributors = new ArrayList<>();
  private List<String> named = new ArrayList<>();
  private String whom;
  private transient Part file;
  private transient Achievement stored;
  private transient List<Person> possible;
  private transient List<Person> askable;

  public void load() {
    if (id != null) {
      var entry = keeping.entry(getStored());
      seen = getStored().version();
      form = AchievementForm.of(entry);
      contributors = new ArrayList<>(entry.contributors());
      named = new ArrayList<>(entry.named());
    } else {
      keeping.researcher();
    }
  }

  public String keep() {
    var entry = form.entry(contributors, named);
    if (id == null) {
      id = keeping.record(entry).id();
    } else {
      keeping.keep(id, seen, entry);
    }
    messages.done("talent.achievement.kept");
    return again();
  }

  public String attach() {
    var upload = Upload.of(file);
    evidence.attach(id, upload.name(), upload.content());
    messages.done("talent.evidence.attached");
    return again();
  }

  public String detach(long which) {
    evidence.detach(which);
    return again();
  }

  public String ask() {
    confirming.ask(id, whom);
    messages.done("talent.confirmation.asked");
    return again();
  }

  public String withdraw(long confirmation) {
    confirming.withdraw(confirmation);
    messages.done("talent.asked.withdrawn");
    return again();
  }

  private String again() {
    return "/talent/achievement?faces-redirect=true&id=" + id;
  }

  /** As it is stored; null while it is new. */
  public Achievement getStored() {
    if (stored == null && id != null) {
      stored = keeping.achievement(id);
    }
    return stored;
  }

  public List<Person> getPossible() {
    if (possible == null) {
      possible = keeping.possibleContributors();
    }
    return possible;
  }

  /** Whom the owner may ask for a confirmation. */
  public List<Person> getAskable() {
    if (askable == null) {
      askable = confirming.askable();
    }
    return askable;
  }

  public AchievementForm getForm() {
    return form;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public List<String> getContributors() {
    return contributors;
  }

  public void setContributors(List<String> contributors) {
    this.contributors = contributors;
  }

  public List<String> getNamed() {
    return named;
  }

  public void setNamed(List<String> named) {
    this.named = named;
  }

  public String getWhom() {
    return whom;
  }

  public void setWhom(String whom) {
    this.whom = whom;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
