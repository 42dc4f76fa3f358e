package org.meristem.evaluation.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.meristem.evaluation.PanelMember;
import org.meristem.evaluation.review.OfflineForm;
import org.meristem.evaluation.review.Review;
import org.meristem.evaluation.review.ReviewWriting;
import org.meristem.platform.web.Messages;

/** What an evaluator is asked to do. */
@Named
@RequestScoped
public class MyReviewsPage {
  @Inject private ReviewWriting writing;
  @Inject private OfflineForm form;
  @Inject private Messages messages;

  private Map<Long, PanelMember> members;
  private List<Review> own;
  private Long open;
  private Long complete;

  /** How many could be handed in as they are. */
  public long getComplete() {
    if (complete == null) {
      complete = form.complete();
    }
    return complete;
  }

  public String submitComplete() {
    messages.done("evaluation.offline.done", form.submitComplete());
    return "/evaluation/my-reviews?faces-redirect=true";
  }

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
