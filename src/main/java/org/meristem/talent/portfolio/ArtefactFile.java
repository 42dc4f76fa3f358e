package org.meristem.talent.portfolio;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.meristem.platform.files.FileCheck;
import org.meristem.platform.files.StoredFile;

/** A file that is an artefact, or shows it. */
@Entity
@Table(name = "artefact_file")
public class ArtefactFile extends StoredFile {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "artefact_id")
  private Artefact artefact;

  protected ArtefactFile() {}

  ArtefactFile(Artefact artefact, FileCheck.Checked file, Instant at) {
    super(file, at);
    this.artefact = artefact;
  }

  public Artefact artefact() {
    return artefact;
  }
}
