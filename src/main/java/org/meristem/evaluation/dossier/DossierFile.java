package org.meristem.evaluation.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.meristem.evaluation.Candidate;
import org.meristem.platform.files.FileCheck;
import org.meristem.platform.files.StoredFile;

/** A file in a dossier. */
@Entity
@Table(name = "dossier_file")
public class DossierFile extends StoredFile {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "candidate_id")
  private Candidate candidate;

  protected DossierFile() {}

  DossierFile(Candidate candidate, FileCheck.Checked file, Instant at) {
    super(file, at);
    this.candidate = candidate;
  }

  public Candidate candidate() {
    return candidate;
  }
}
