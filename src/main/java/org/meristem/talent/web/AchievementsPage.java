package org.meristem.talent.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.meristem.people.Person;
import org.meristem.platform.web.Messages;
import org.meristem.talent.Achievement;
import org.meristem.talent.AchievementKeeping;

/** A person's own achievements, and the form for a new one or one that is opened. */
@Named
@ViewScoped
public class AchievementsPage implements Serializable {
  @Inject private AchievementKeeping keeping;
  @Inject private Messages messages;

  private Long id;
  private AchievementForm form = new AchievementForm();
  private List<String> contributors = List.of();
  private transient List<Achievement> own;
  private transient List<Person> possible;

  public void load() {
    if (id != null) {
      var found = keeping.achievement(id);
      form = AchievementForm.of(found.text());
      contributors = keeping.contributors(found);
    }
  }

  public String keep() {
    keeping.keep(id, form.text(), Set.copyOf(contributors));
    messages.done("talent.achievement.kept");
    return "/talent/achievements?faces-redirect=true";
  }

  public String remove(long which) {
    keeping.remove(which);
    messages.done("talent.achievement.removed");
    return "/talent/achievements?faces-redirect=true";
  }

  public List<Achievement> getOwn() {
    if (own == null) {
      own = keeping.own();
    }
    return own;
  }

  public List<Person> getPossible() {
    if (possible == null) {
      possible = keeping.possibleContributors();
    }
    return possible;
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
}
