package org.meristem.talent.portfolio.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import org.meristem.people.Person;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.web.Messages;
import org.meristem.talent.portfolio.Artefact;
import org.meristem.talent.portfolio.ArtefactReviewing;
import org.meristem.talent.portfolio.ArtefactWriting;
import org.meristem.talent.portfolio.PortfolioPolicy;
import org.meristem.talent.portfolio.PortfolioReading;
import org.meristem.talent.web.Upload;

/** One artefact as its owner keeps it: what is recorded, its files, and who is asked about it. */
@Named
@ViewScoped
public class ArtefactPage implements Serializable {
  @Inject private PortfolioReading reading;
  @Inject private ArtefactWriting writing;
  @Inject private ArtefactReviewing reviewing;
  @Inject private PortfolioPolicy policy;
  @Inject private Messages messages;

  private Long id;
  private int seen;
  private ArtefactForm form = new ArtefactForm();
  private String whom;
  private transient Part file;
  private transient Artefact stored;
  private transient List<Person> reviewers;

  /** Without an id a new one. */
  public void load() {
    if (id == null) {
      NotPermitted.unless(policy.mayHaveOne());
    } else {
      seen = getStored().version();
      form = ArtefactForm.of(getStored().text());
    }
  }

  public String keep() {
    var text = form.text();
    if (id == null) {
      id = writing.record(text);
    } else {
      writing.keep(id, seen, text);
    }
    messages.done("talent.artefact.kept");
    return again();
  }

  public String attach() {
    var upload = Upload.of(file);
    writing.attach(id, upload.name(), upload.content());
    messages.done("talent.evidence.attached");
    return again();
  }

  public String detach(long which) {
    writing.detach(which);
    return again();
  }

  public String ask() {
    reviewing.ask(id, whom);
    messages.done("talent.remark.sent");
    return again();
  }

  public String withdraw() {
    reviewing.withdraw(id);
    messages.done("talent.asked.withdrawn");
    return again();
  }

  private String again() {
    return "/talent/artefact?faces-redirect=true&id=" + id;
  }

  /** As it is stored; null while it is new. */
  public Artefact getStored() {
    if (stored == null && id != null) {
      stored = reading.artefact(id);
    }
    return stored;
  }

  public boolean isOwn() {
    return id == null || policy.isOwn(getStored().person());
  }

  /** The owner's number where the reader may see the whole portfolio; else null. */
  public String getPortfolioNumber() {
    return reading.mayReadAll(getStored()) ? reading.number(getStored()) : null;
  }

  public List<Person> getReviewers() {
    if (reviewers == null) {
      reviewers = reviewing.reviewers();
    }
    return reviewers;
  }

  public ArtefactForm getForm() {
    return form;
  }

  /** The stored version that the page shows. */
  public int getSeen() {
    return seen;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
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
