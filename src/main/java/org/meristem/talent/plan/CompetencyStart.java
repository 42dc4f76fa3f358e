package org.meristem.talent.plan;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** At a start, brings in the lists of competencies that came with this release. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class CompetencyStart {
  @Inject private Competencies competencies;

  @PostConstruct
  void begin() {
    competencies.addMissing();
  }
}
