package org.meristem.talent.mentor.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.meristem.people.Person;
import org.meristem.platform.web.Messages;
import org.meristem.talent.mentor.MentorList;
import org.meristem.talent.mentor.MentorNaming;
import org.meristem.talent.mentor.Mentorship;

/** Researchers with their mentors, and for those who may the form in which one is named. */
@Named
@ViewScoped
public class MentorsPage implements Serializable {
  private static final String AGAIN = "/talent/mentors?faces-redirect=true";

  @Inject private MentorList list;
  @Inject private MentorNaming naming;
  @Inject private Messages messages;
  @Inject private Clock clock;

  private String query;
  private String researcher;
  private String mentor;
  private LocalDate from;
  private LocalDate until;
  private LocalDate last;
  private boolean main = true;
  private transient List<MentorList.Line> found;
  private transient List<Person> staff;

  public void load() {
    from = today();
    last = today();
    getFound();
  }

  public String name() {
    naming.name(researcher, mentor, from, until, main);
    messages.done("talent.mentor.named");
    return AGAIN;
  }

  public String end(Mentorship one) {
    naming.end(one.id(), last);
    messages.done("talent.mentor.ended", one.mentor().name(), last);
    return AGAIN;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  public List<MentorList.Line> getFound() {
    if (found == null) {
      found = list.find(query);
    }
    return found;
  }

  public List<Person> getStaff() {
    if (staff == null) {
      staff = list.staff();
    }
    return staff;
  }

  public boolean isNaming() {
    return list.mayName();
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }

  public String getResearcher() {
    return researcher;
  }

  public void setResearcher(String researcher) {
    this.researcher = researcher;
  }

  public String getMentor() {
    return mentor;
  }

  public void setMentor(String mentor) {
    this.mentor = mentor;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public LocalDate getLast() {
    return last;
  }

  public void setLast(LocalDate last) {
    this.last = last;
  }

  public boolean isMain() {
    return main;
  }

  public void setMain(boolean main) {
    this.main = main;
  }
}
