package org.meristem.talent.portfolio.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.web.Messages;
import org.meristem.talent.portfolio.Artefact;
import org.meristem.talent.portfolio.ArtefactReviewing;
import org.meristem.talent.portfolio.Verdict;

/** What a reviewer says of an artefact. */
@Named
@ViewScoped
public class RemarkForm implements Serializable {
  @Inject private ArtefactReviewing reviewing;
  @Inject private CurrentUser currentUser;
  @Inject private Messages messages;

  private String words;

  public String accept(long artefact, int seen) {
    return answer(artefact, seen, Verdict.ACCEPTED, "talent.remark.accepted");
  }

  public String askForChanges(long artefact, int seen) {
    return answer(artefact, seen, Verdict.CHANGES, "talent.remark.returned");
  }

  private String answer(long artefact, int seen, Verdict verdict, String done) {
    reviewing.answer(artefact, seen, verdict, words);
    messages.done(done);
    return "/talent/asked?faces-redirect=true";
  }

  /** Whether an artefact waits for the reader's words. */
  public boolean isAsked(Artefact artefact) {
    return artefact.remarks().stream()
        .anyMatch(one -> one.isOpen() && currentUser.getAccount().equals(one.reviewer().account()));
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
