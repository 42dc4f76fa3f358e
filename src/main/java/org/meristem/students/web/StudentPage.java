package org.meristem.students.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.students.Episode;
import org.meristem.students.StudentEntry;
import org.meristem.students.StudentRegister;

/** One student with the episodes of their studies. */
@Named
@RequestScoped
public class StudentPage {
  @Inject private StudentRegister register;

  private String number;
  private List<Episode> episodes;

  public void load() {
    episodes = register.episodes(number == null ? register.own().orElse("") : number);
  }

  public StudentEntry getPresent() {
    return episodes.get(0).entry();
  }

  public List<Episode> getEpisodes() {
    return episodes;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
