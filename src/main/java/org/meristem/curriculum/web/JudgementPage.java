package org.meristem.curriculum.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.meristem.curriculum.AcademicTerm;
import org.meristem.curriculum.CourseApproval;
import org.meristem.curriculum.CourseCommenting;
import org.meristem.curriculum.CourseDrafting;
import org.meristem.curriculum.CourseField;
import org.meristem.platform.web.Messages;

/** What is done with a version that one reads: judged, published, retired, taken back, copied. */
@Named
@ViewScoped
public class JudgementPage implements Serializable {
  private static final int TERMS = 6;

  @Inject private VersionPage versionPage;
  @Inject private CourseApproval approval;
  @Inject private CourseCommenting commenting;
  @Inject private CourseDrafting drafting;
  @Inject private Messages messages;
  @Inject private Clock clock;

  private String words;
  private CourseField field;
  private String remark;
  private String term;
  private String successor;
  private String newCode;

  public String approve() {
    approval.approve(id());
    messages.done("curriculum.approval.done", code());
    return here();
  }

  public String giveBack() {
    approval.giveBack(id(), words);
    messages.done("curriculum.return.done", code());
    return "/curriculum/queue?faces-redirect=true";
  }

  public String publish() {
    approval.publish(id(), AcademicTerm.parse(term));
    messages.done("curriculum.publish.done", code());
    return here();
  }

  public String retire() {
    approval.retire(id(), AcademicTerm.parse(term), CourseNames.code(successor), words);
    messages.done("curriculum.retire.done", code());
    return here();
  }

  public String comment() {
    commenting.comment(id(), field, remark);
    return here();
  }

  public String withdraw() {
    drafting.withdraw(id());
    return "/curriculum/course?faces-redirect=true&id=" + id();
  }

  public String copy() {
    return "/curriculum/course?faces-redirect=true&id=" + drafting.copy(id(), newCode);
  }

  public String renew() {
    return "/curriculum/course?faces-redirect=true&id=" + drafting.start(code());
  }

  private long id() {
    return versionPage.getVersion().id();
  }

  private String code() {
    return versionPage.getVersion().course().code();
  }

  private String here() {
    return "/curriculum/version?faces-redirect=true&id=" + id();
  }

  /** The terms that can be chosen; what is published begins with the next where nobody says. */
  public List<AcademicTerm> getTerms() {
    return AcademicTerm.at(LocalDate.now(clock)).onwards(TERMS);
  }

  public CourseField[] getFields() {
    return CourseField.values();
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public CourseField getField() {
    return field;
  }

  public void setField(CourseField field) {
    this.field = field;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }

  public String getTerm() {
    return term == null ? getTerms().get(1).toString() : term;
  }

  public void setTerm(String term) {
    this.term = term;
  }

  public String getSuccessor() {
    return successor;
  }

  public void setSuccessor(String successor) {
    this.successor = successor;
  }

  public String getNewCode() {
    return newCode;
  }

  public void setNewCode(String newCode) {
    this.newCode = newCode;
  }
}
