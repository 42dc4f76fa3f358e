package org.meristem.curriculum.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.curriculum.CourseApproval;
import org.meristem.curriculum.CourseDrafting;
import org.meristem.curriculum.CourseVersion;

/** One's own courses, and how much waits for whom. */
@Named
@RequestScoped
public class CoursesPage {
  @Inject private CourseDrafting drafting;
  @Inject private CourseApproval approval;

  private String code;
  private List<CourseVersion> own;
  private List<CourseVersion> queue;
  private Long returned;
  private Long waiting;

  public String start() {
    return "/curriculum/course?faces-redirect=true&id=" + drafting.start(code);
  }

  public List<CourseVersion> getOwn() {
    if (own == null) {
      own = drafting.own();
    }
    return own;
  }

  public List<CourseVersion> getQueue() {
    if (queue == null) {
      queue = approval.queue();
    }
    return queue;
  }

  public long getReturned() {
    if (returned == null) {
      returned = drafting.returned();
    }
    return returned;
  }

  public long getWaiting() {
    if (waiting == null) {
      waiting = approval.waiting();
    }
    return waiting;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
