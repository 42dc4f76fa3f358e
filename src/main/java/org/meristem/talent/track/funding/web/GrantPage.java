package org.meristem.talent.track.funding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.meristem.platform.web.Messages;
import org.meristem.talent.Researcher;
import org.meristem.talent.track.funding.FundingKeeping;

/** The form for seed funding of a member, new or to be changed. */
@Named
@ViewScoped
public class GrantPage implements Serializable {
  @Inject private FundingKeeping keeping;
  @Inject private Messages messages;

  private String number;
  private Long id;
  private Integer version;
  private FundingForm form = new FundingForm();
  private transient Researcher member;

  public void load() {
    getMember();
    if (id != null) {
      var known = keeping.funding(number, id);
      version = known.version();
      form = FundingForm.of(known.text());
    }
  }

  public String keep() {
    keeping.keep(number, id, version, form.text());
    messages.done("talent.funding.kept");
    return back();
  }

  public String remove() {
    keeping.remove(number, id);
    messages.done("talent.funding.removed");
    return back();
  }

  private String back() {
    return "/talent/member?faces-redirect=true&number=" + getMember().number();
  }

  public Researcher getMember() {
    if (member == null) {
      member = keeping.member(number);
    }
    return member;
  }

  public FundingForm getForm() {
    return form;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
