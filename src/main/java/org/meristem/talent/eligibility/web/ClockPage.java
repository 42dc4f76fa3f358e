package org.meristem.talent.eligibility.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.meristem.platform.web.Messages;
import org.meristem.talent.eligibility.ClockReading;
import org.meristem.talent.eligibility.ClockSheet;
import org.meristem.talent.eligibility.ConditionStating;
import org.meristem.talent.eligibility.ExtensionRequesting;
import org.meristem.talent.eligibility.ExtensionState;
import org.meristem.talent.eligibility.Standing;

/** A person's clock, the extensions that move it and the conditions that were stated. */
@Named
@ViewScoped
public class ClockPage implements Serializable {
  private static final String SAME = "/talent/clock?faces-redirect=true&includeViewParams=true";

  @Inject private ClockReading reading;
  @Inject private ExtensionRequesting requesting;
  @Inject private ConditionStating stating;
  @Inject private Messages messages;

  private String number;
  private final ExtensionForm form = new ExtensionForm();
  private final Map<Long, String> reasons = new HashMap<>();
  private transient ClockSheet sheet;

  /** Refuses those who may not see it before anything is shown. */
  public void load() {
    getSheet();
  }

  public ClockSheet getSheet() {
    if (sheet == null) {
      sheet = number == null || number.isBlank() ? reading.own() : reading.of(number);
    }
    return sheet;
  }

  public String ask() {
    requesting.ask(form.text());
    messages.done("talent.extension.asked");
    return SAME;
  }

  public String withdraw(long id) {
    requesting.withdraw(id);
    messages.done("talent.extension.withdrawn");
    return SAME;
  }

  public String decide(long id, boolean approved) {
    requesting.decide(id, approved, reasons.get(id));
    messages.done(approved ? "talent.extension.approved" : "talent.extension.refused");
    return SAME;
  }

  public String state(String code, boolean fulfilled) {
    stating.state(getSheet().researcher().number(), code, fulfilled);
    messages.done("talent.condition.stated");
    return SAME;
  }

  public String tone(Standing standing) {
    return switch (standing) {
      case ELIGIBLE -> "green";
      case LATER -> "blue";
      case BLOCKED, UNDECIDED -> "amber";
      case OVER -> "red";
    };
  }

  public String toneOf(ExtensionState state) {
    return switch (state) {
      case APPROVED -> "green";
      case REQUESTED -> "amber";
      case REFUSED -> "red";
      case WITHDRAWN -> "grey";
    };
  }

  public ExtensionForm getForm() {
    return form;
  }

  public Map<Long, String> getReasons() {
    return reasons;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
