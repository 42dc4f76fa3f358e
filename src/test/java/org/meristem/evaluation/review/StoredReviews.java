package org.meristem.evaluation.review;

import jakarta.persistence.EntityManager;

/** The stored reviews within somebody's transaction. */
public final class StoredReviews {
  private StoredReviews() {}

  public static Reviews of(EntityManager em) {
    var reviews = new Reviews();
    reviews.em = em;
    return reviews;
  }
}
