package org.meristem.evaluation.dossier.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.dossier.DossierFile;
import org.meristem.evaluation.dossier.DossierWriting;
import org.meristem.evaluation.result.Deciding;
import org.meristem.evaluation.result.Decision;
import org.meristem.platform.NotFound;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.files.FileCheck;
import org.meristem.platform.web.Messages;
import org.primefaces.PrimeFaces;

/** A candidate's own page: the dossier while it is put together, later the decision. */
@Named
@ViewScoped
public class DossierPage implements Serializable {
  @Inject private DossierWriting writing;
  @Inject private Deciding deciding;
  @Inject private Messages messages;

  private Long id;
  private int seen;
  private Instant savedAt;
  private String statement;
  private String rebuttal;
  private final List<WorkRow> rows = new ArrayList<>();
  private transient Part file;
  private transient Candidate candidate;
  private transient List<Decision> decisions;

  public void load() {
    seen = getCandidate().version();
    statement = getCandidate().statement();
    for (var achievement : writing.choosable(id)) {
      var row = new WorkRow(achievement.id(), achievement.text());
      var works = getCandidate().works();
      for (var i = 0; i < works.size(); i++) {
        if (works.get(i).achievement() == achievement.id()) {
          row.setPlace(i + 1);
          row.setChanged(works.get(i).changed());
        }
      }
      rows.add(row);
    }
  }

  public Candidate getCandidate() {
    if (candidate == null) {
      if (id == null) {
        throw new NotFound();
      }
      candidate = writing.dossier(id);
    }
    return candidate;
  }

  /** Keeps the dossier; called by the page after a pause. */
  public void keep() {
    candidate = writing.keep(id, seen, statement, chosen());
    seen = candidate.version();
    savedAt = Instant.now();
    PrimeFaces.current().ajax().addCallbackParam("kept", true);
  }

  private Map<Long, String> chosen() {
    var chosen = new LinkedHashMap<Long, String>();
    rows.stream()
        .filter(row -> row.getPlace() != null)
        .sorted(Comparator.comparing(WorkRow::getPlace))
        .forEach(row -> chosen.put(row.getAchievement(), row.getChanged()));
    return chosen;
  }

  /** Null where nothing was saved on this page yet. */
  public Instant getSavedAt() {
    return savedAt;
  }

  public List<DossierFile> getFiles() {
    return writing.files(id);
  }

  public String attach() {
    if (file == null) {
      throw new RuleViolation("platform.file.empty", FileCheck.MOST_BYTES >> 20);
    }
    try (var stream = file.getInputStream()) {
      writing.attach(id, file.getSubmittedFileName(), stream.readNBytes(FileCheck.MOST_BYTES + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    messages.done("evaluation.file.attached");
    return again();
  }

  public String detach(long which) {
    writing.detach(which);
    return again();
  }

  /** What was decided, the latest first. */
  public List<Decision> getDecisions() {
    if (decisions == null) {
      decisions = deciding.own(id);
    }
    return decisions;
  }

  public boolean isRebuttable() {
    return !getDecisions().isEmpty() && getDecisions().get(0).isRebuttable(Instant.now());
  }

  public String rebut() {
    deciding.rebut(id, rebuttal);
    messages.done("evaluation.rebuttal.done");
    return again();
  }

  private String again() {
    return "/evaluation/dossier?faces-redirect=true&id=" + id;
  }

  public List<Integer> getPlaces() {
    return List.of(1, 2, 3, 4, 5);
  }

  public List<WorkRow> getRows() {
    return rows;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getStatement() {
    return statement;
  }

  public void setStatement(String statement) {
    this.statement = statement;
  }

  public String getRebuttal() {
    return rebuttal;
  }

  public void setRebuttal(String rebuttal) {
    this.rebuttal = rebuttal;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
