package org.meristem.curriculum.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.meristem.curriculum.Catalogue;
import org.meristem.curriculum.CourseApproval;
import org.meristem.curriculum.CourseStep;
import org.meristem.curriculum.CourseVersion;
import org.meristem.curriculum.VersionState;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.web.Messages;

/** One version to read; for those who judge, the two answers. */
@Named
@ViewScoped
public class DecisionPage implements Serializable {
  @Inject private CourseApproval approval;
  @Inject private Catalogue catalogue;
  @Inject private CurrentUser currentUser;
  @Inject private Messages messages;

  private Long id;
  private String words;
  private LocalDate from = LocalDate.now();
  private transient CourseVersion version;

  public String publish() {
    approval.publish(id, from);
    messages.done("curriculum.publish.done", catalogue.version(id).course().code());
    return "/curriculum/queue?faces-redirect=true";
  }

  public String giveBack() {
    approval.giveBack(id, words);
    messages.done("curriculum.return.done", catalogue.version(id).course().code());
    return "/curriculum/queue?faces-redirect=true";
  }

  public void load() {
    getVersion();
  }

  public CourseVersion getVersion() {
    if (version == null) {
      if (id == null) {
        throw new NotFound();
      }
      version = catalogue.version(id);
    }
    return version;
  }

  public boolean isWaiting() {
    return getVersion().state() == VersionState.SUBMITTED;
  }

  /** Nobody judges their own. */
  public boolean isOwn() {
    return getVersion().isBy(currentUser.getAccount());
  }

  public List<CourseStep> getSteps() {
    return catalogue.steps(id);
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }
}
