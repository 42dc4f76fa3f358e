package org.meristem.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import org.eclipse.microprofile.health.Readiness;
import org.meristem.platform.StartWork;

/** Lets the background work of a start begin once the pages are there. */
public class PagesReady implements SystemEventListener {
  @Override
  public boolean isListenerForSource(Object source) {
    return true;
  }

  @Override
  public void processEvent(SystemEvent event) {
    CDI.current().select(StartWork.class, Readiness.Literal.INSTANCE).get().begin();
  }
}
