package org.meristem.platform;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * Sets up EclipseLink: the database is migrated first, a text that exists in neither language is
 * read as an empty one, never as null, and a database that is away is told at once.
 */
public class DatabaseSession implements SessionCustomizer {
  @Override
  public void customize(Session session) {
    new DatabaseMigration().customize(session);
    session.getLogin().setQueryRetryAttemptCount(0); // the pool hands out what it has tried
    for (var descriptor : session.getDescriptors().values()) {
      for (var mapping : descriptor.getMappings()) {
        if (mapping instanceof AggregateObjectMapping embedded
            && embedded.getReferenceClassName().equals(BilingualText.class.getName())) {
          embedded.setIsNullAllowed(false);
        }
      }
    }
  }
}
