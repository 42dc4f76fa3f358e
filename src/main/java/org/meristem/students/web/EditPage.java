package org.meristem.students.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meristem.people.Sex;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.web.Messages;
import org.meristem.platform.web.TextsBean;
import org.meristem.students.Episode;
import org.meristem.students.StudentEditing;
import org.meristem.students.StudentEntry;
import org.meristem.students.StudyMode;

/** The form in which the record of a student is edited; shows what will change before it does. */
@Named
@ViewScoped
public class EditPage implements Serializable {
  @Inject private StudentEditing editing;
  @Inject private Messages messages;
  @Inject private TextsBean texts;

  private String number;
  private StudentEntry begun;
  private StudentEntry theirs;
  private Map<String, Object> form;
  private transient Episode episode;

  public void load() {
    if (form == null) {
      begun = getEpisode().entry();
      form = begun.values();
    }
  }

  /** Called after a pause in typing; the page shows what would change, nothing is stored yet. */
  public void keep() {
    // the form has taken what was typed
  }

  public String save() {
    if (showFaults()) {
      return null;
    }
    try {
      var changes = editing.edit(begun, typed());
      if (editing.isSupervisorUnknown(typed())) {
        messages.warn("students.edit.supervisorUnknown", typed().supervisorNumber());
      }
      messages.done("students.edit.done", changes.size());
      return "/students/student?faces-redirect=true&number=" + number;
    } catch (RuleViolation overtaken) {
      if (!overtaken.key().equals("students.edit.overtaken")) {
        throw overtaken;
      }
      theirs = editing.forEditing(number).entry();
      return null;
    }
  }

  /** Of two records, this window's: its changes are made to the stored one. */
  public String keepMine() {
    form = typed().rebased(begun, theirs).values();
    begun = theirs;
    theirs = null;
    return save();
  }

  /** Of two records, the stored one: this window shows it. */
  public String takeTheirs() {
    return "/students/edit?faces-redirect=true&number=" + number;
  }

  private boolean showFaults() {
    var faults = getFaults();
    faults.forEach(
        (field, text) ->
            FacesContext.getCurrentInstance()
                .addMessage(
                    "edit:" + field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null)));
    return !faults.isEmpty();
  }

  /** What is wrong with the form, in words, by field. */
  public Map<String, String> getFaults() {
    var faults = new LinkedHashMap<String, String>();
    editing
        .faults(typed())
        .forEach((field, fault) -> faults.put(field, texts.of(fault.key(), fault.arguments())));
    return faults;
  }

  private StudentEntry typed() {
    return StudentEntry.of(form);
  }

  /** What the form would change, field by field. */
  public List<FieldChange> getChanges() {
    return begun.changesTo(typed());
  }

  /** What somebody else has changed since this window began. */
  public List<FieldChange> getTheirChanges() {
    return begun.changesTo(theirs);
  }

  /** What this window says in a field. */
  public String mine(String field) {
    return typed().texts().get(field);
  }

  public boolean isOvertaken() {
    return theirs != null;
  }

  public Episode getEpisode() {
    if (episode == null) {
      episode = editing.forEditing(number);
    }
    return episode;
  }

  /** What is said below a field: that it was edited by hand before, or nothing. */
  public String hint(String field) {
    return getEpisode().student().handEdited().contains(field)
        ? texts.of("students.edit.byHand")
        : null;
  }

  /** The fields as they are typed. */
  public Map<String, Object> getForm() {
    return form;
  }

  public Sex[] getSexes() {
    return Sex.values();
  }

  public StudyMode[] getStudyModes() {
    return StudyMode.values();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
