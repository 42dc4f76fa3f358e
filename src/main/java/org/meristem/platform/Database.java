package org.meristem.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Publishes the pooled data source and hands out what repositories and use cases ask for. */
@DataSourceDefinition(
    name = "java:app/jdbc/meristem",
    className = "org.meristem.platform.MeristemDataSource",
    minPoolSize = 4,
    maxPoolSize = 48,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation"
    })
@Startup
@Singleton
public class Database {
  @ApplicationScoped
  static class Sources {
    @PersistenceContext(unitName = "meristem")
    @Produces
    private EntityManager entityManager;
  }

  @PreDestroy
  void close() {
    MeristemDataSource.close();
  }
}
