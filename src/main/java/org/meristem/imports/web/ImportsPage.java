package org.meristem.imports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.imports.ImportBatch;
import org.meristem.imports.ImportChoices;
import org.meristem.imports.ImportDesk;
import org.meristem.imports.ImportMode;
import org.meristem.imports.ImportWork;
import org.meristem.imports.Intakes;
import org.meristem.platform.RuleViolation;

/** Where workbooks are uploaded, and the list of those that were. */
@Named
@RequestScoped
public class ImportsPage {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Inject private ImportDesk desk;
  @Inject private ImportWork work;
  @Inject private Intakes intakes;
  @Inject private CurrentUser currentUser;

  private String kind;
  private ImportMode mode = ImportMode.UPSERT;
  private Part file;
  private List<ImportBatch> batches;

  public String upload() throws IOException {
    if (file == null
        || file.getSubmittedFileName() == null
        || file.getSubmittedFileName().isBlank()) {
      throw new RuleViolation("imports.file.none");
    }
    long id;
    try (var content = file.getInputStream()) {
      id = desk.receive(kind, file.getSubmittedFileName(), mode, ImportChoices.NONE, content);
    }
    work.stage(id, PATIENCE);
    return "/imports/import?faces-redirect=true&id=" + id;
  }

  public List<ImportBatch> getBatches() {
    if (batches == null) {
      batches = desk.latest();
    }
    return batches;
  }

  public List<String> getKinds() {
    return intakes.kinds(currentUser.get());
  }

  public ImportMode[] getModes() {
    return ImportMode.values();
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public ImportMode getMode() {
    return mode;
  }

  public void setMode(ImportMode mode) {
    this.mode = mode;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
