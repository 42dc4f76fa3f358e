package org.meristem.evaluation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.evaluation.Review;
import org.meristem.evaluation.ReviewWriting;

/** What an evaluator is asked to do. */
@Named
@RequestScoped
public class MyReviewsPage {
  @Inject private ReviewWriting writing;

  private List<Review> own;
  private Long open;

  public List<Review> getOwn() {
    if (own == null) {
      own = writing.own();
    }
    return own;
  }

  public long getOpen() {
    if (open == null) {
      open = writing.open();
    }
    return open;
  }
}
