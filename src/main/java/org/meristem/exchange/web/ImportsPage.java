package org.meristem.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.meristem.exchange.ImportBatch;
import org.meristem.exchange.ImportDesk;
import org.meristem.exchange.ImportMode;
import org.meristem.exchange.ImportWork;
import org.meristem.exchange.Intakes;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.Settings;

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
      throw new RuleViolation("exchange.file.none");
    }
    byte[] content;
    try (var stream = file.getInputStream()) {
      content = stream.readNBytes((int) Settings.MAX_UPLOAD + 1);
    }
    var id = desk.receive(kind, file.getSubmittedFileName(), mode, content);
    work.stage(id, PATIENCE);
    return "/exchange/import?faces-redirect=true&id=" + id;
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
