package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.meristem.identity.Accounts;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.SignedIn;
import org.meristem.talent.portfolio.ArtefactKind;
import org.meristem.talent.portfolio.ArtefactLanguage;
import org.meristem.talent.portfolio.ArtefactReviewing;
import org.meristem.talent.portfolio.ArtefactText;
import org.meristem.talent.portfolio.ArtefactWriting;
import org.meristem.talent.portfolio.Audience;
import org.meristem.talent.portfolio.PortfolioReading;
import org.meristem.talent.portfolio.Verdict;

/**
 * A portfolio of the demonstration: one artefact accepted, one to be changed, one not yet shown.
 */
@ApplicationScoped
public class SamplePortfolio {
  private static final String OWNER = "researcher";

  private static final ArtefactText ARTICLE =
      new ArtefactText(
          ArtefactKind.POPULAR_ARTICLE,
          ArtefactLanguage.CHINESE,
          "屏幕里的纳米晶：量子点为什么这么亮",
          LocalDate.of(2026, 3, 18),
          Audience.PUBLIC,
          "科普杂志读者",
          "让没有物理背景的读者明白颜色从何而来",
          "全文与插图",
          "https://example.org/articles/quantum-dots");

  private static final ArtefactText TALK =
      new ArtefactText(
          ArtefactKind.TALK,
          ArtefactLanguage.ENGLISH,
          "Printing with light-emitting ink",
          LocalDate.of(2026, 5, 23),
          Audience.STUDENTS,
          "Open day, pupils from 14 on",
          "Show that a laboratory is a place for curiosity",
          "Talk and demonstration",
          null);

  private static final String OUTLINE =
      "1 What glows in a screen\n2 How small is a nanocrystal\n3 Ink that shines: a demonstration\n";

  private static final ArtefactText PROPOSAL =
      new ArtefactText(
          ArtefactKind.PROPOSAL,
          ArtefactLanguage.ENGLISH,
          "Nozzle wear in inkjet pilot lines: a proposal",
          LocalDate.of(2026, 9, 30),
          Audience.SPECIALISTS,
          null,
          "Funding for a round-robin test of five laboratories",
          "First draft, work plan",
          null);

  @Inject private PortfolioReading reading;
  @Inject private ArtefactWriting writing;
  @Inject private ArtefactReviewing reviewing;
  @Inject private Accounts accounts;
  @Inject private CurrentUser currentUser;

  void load() {
    become(OWNER);
    writing.record(PROPOSAL);
    var article = writing.record(ARTICLE);
    reviewing.ask(article, "T0002");
    var talk = writing.record(TALK);
    writing.attach(talk, "outline.txt", OUTLINE.getBytes(StandardCharsets.UTF_8));
    reviewing.ask(talk, "T0003");
    answer("faculty", article, Verdict.ACCEPTED, "浅显易懂，比喻准确，插图清楚。可以计入。");
    answer(
        "evaluator",
        talk,
        Verdict.CHANGES,
        "Lively. Leave out the formula on page 3 and say what the ink is made of before it shines.");
    currentUser.become(SignedIn.SYSTEM, "local");
  }

  private void answer(String reviewer, long artefact, Verdict verdict, String words) {
    become(reviewer);
    reviewing.answer(artefact, reading.artefact(artefact).version(), verdict, words);
  }

  private void become(String account) {
    currentUser.become(accounts.findByName(account).orElseThrow().signIn(Instant.now()), "local");
  }
}
