package org.meristem.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.meristem.identity.SecurityEvent;
import org.meristem.identity.SecurityLog;
import org.meristem.platform.web.SlicedModel;

/** Failed sign-ins, throttling, sign-outs and refused access, the latest first. */
@Named
@ViewScoped
public class SecurityLogPage implements Serializable {
  @Inject private SecurityLog log;

  private String query;
  private final SlicedModel<SecurityEvent> events =
      new SlicedModel<>(() -> query, request -> log.events(request));

  public SlicedModel<SecurityEvent> getEvents() {
    return events;
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }
}
