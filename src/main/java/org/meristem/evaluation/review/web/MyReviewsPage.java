package org.meristem.evaluation.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.meristem.evaluation.PanelMember;
import org.meristem.evaluation.review.Review;
import org.meristem.evaluation.review.ReviewWriting;

/** What an evaluator is asked to do. */
@Named
@RequestScoped
public class MyReviewsPage {
  @Inject private ReviewWriting writing;

  private Map<Long, PanelMember> members;
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

  /** How long the person has in the round of a review. */
  public PanelMember member(Review review) {
    if (members == null) {
      members = writing.memberships();
    }
    return members.get(review.candidate().round().id());
  }
}
