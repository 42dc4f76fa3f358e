package org.meristem.platform.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST interface, version 1. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {
  /** No description of the interface is generated for strangers. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
