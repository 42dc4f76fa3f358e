package org.meristem.trail.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.meristem.platform.web.SlicedModel;
import org.meristem.trail.AuditEntry;
import org.meristem.trail.TrailReading;
import org.meristem.trail.TrailReading.Verification;

/** The audit trail, newest first, and the check of its chain. */
@Named
@ViewScoped
public class TrailPage implements Serializable {
  @Inject private TrailReading reading;

  private String query;
  private Verification verification;
  private final SlicedModel<AuditEntry> entries =
      new SlicedModel<>(() -> query, request -> reading.entries(request));

  public void verify() {
    verification = reading.verify();
  }

  public SlicedModel<AuditEntry> getEntries() {
    return entries;
  }

  public Verification getVerification() {
    return verification;
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }
}
