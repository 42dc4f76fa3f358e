package org.meristem.talent.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meristem.platform.web.Messages;
import org.meristem.talent.Confirmation;
import org.meristem.talent.Confirming;

/** What others ask the caller to confirm. */
@Named
@ViewScoped
public class AskedPage implements Serializable {
  private static final String HERE = "/talent/asked?faces-redirect=true";

  @Inject private Confirming confirming;
  @Inject private Messages messages;

  private transient List<Confirmation> asked;
  private final Map<Long, String> words = new HashMap<>();

  public List<Confirmation> getAsked() {
    if (asked == null) {
      asked = confirming.asked();
    }
    return asked;
  }

  public long getOpen() {
    return getAsked().stream().filter(Confirmation::isAsked).count();
  }

  public String confirm(long id) {
    confirming.answer(id, true, words.get(id));
    messages.done("talent.confirmation.confirmed");
    return HERE;
  }

  public String decline(long id) {
    confirming.answer(id, false, words.get(id));
    messages.done("talent.confirmation.declined");
    return HERE;
  }

  /** What is said with an answer, by the question. */
  public Map<Long, String> getWords() {
    return words;
  }
}
