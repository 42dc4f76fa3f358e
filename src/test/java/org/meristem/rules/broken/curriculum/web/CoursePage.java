package org.meristem.rules.broken.curriculum.web;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Breaks: a page that queries and opens transactions. */
class CoursePage {
  EntityManager em;

  @Transactional
  void save() {}
}
