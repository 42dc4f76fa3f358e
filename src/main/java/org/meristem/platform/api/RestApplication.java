package org.meristem.platform.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface, version 1. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}
