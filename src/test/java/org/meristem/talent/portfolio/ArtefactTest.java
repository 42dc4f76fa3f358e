package org.meristem.talent.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meristem.talent.portfolio.PortfolioCast.DAY;
import static org.meristem.talent.portfolio.PortfolioCast.NOW;
import static org.meristem.talent.portfolio.PortfolioCast.file;
import static org.meristem.talent.portfolio.PortfolioCast.refused;
import static org.meristem.talent.portfolio.PortfolioCast.text;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.people.Person;

class ArtefactTest {
  private final Person owner = PortfolioCast.owner();
  private final Person reviewer = PortfolioCast.reviewer();
  private final Person other = PortfolioCast.other();
  private final Artefact artefact = new Artefact(owner, text("量子点为什么发光"), NOW);

  @Test
  void itCountsFromTheDayOnWhichAReviewerAcceptsIt() {
    assertThat(artefact.state()).isEqualTo(ArtefactState.NOT_ASKED);
    artefact.ask(reviewer, NOW);
    assertThat(artefact.state()).isEqualTo(ArtefactState.ASKED);
    assertThat(artefact.accepted()).isNull();
    answer(Verdict.ACCEPTED);
    assertThat(artefact.isAccepted()).isTrue();
    assertThat(artefact.accepted()).isEqualTo(DAY);
    refused("artefact.accepted", () -> artefact.ask(other, NOW));
  }

  @Test
  void afterChangesItIsAskedAboutAgainAndEveryRemarkStays() {
    artefact.ask(reviewer, NOW);
    answer(Verdict.CHANGES);
    assertThat(artefact.state()).isEqualTo(ArtefactState.CHANGES_ASKED);
    artefact.become(text("为什么量子点会发光"), NOW);
    artefact.ask(reviewer, NOW);
    answer(Verdict.ACCEPTED);
    assertThat(artefact.remarks())
        .extracting(Remark::verdict)
        .containsExactly(Verdict.CHANGES, Verdict.ACCEPTED);
    assertThat(artefact.remarks()).allMatch(one -> one.answered().equals(DAY));
    assertThat(artefact.isRemovable()).isFalse();
  }

  @Test
  void anyChangeEndsAnAcceptance() {
    ends(one -> one.become(text("Another title"), NOW));
    ends(one -> one.become(text("量子点为什么发光", null), NOW));
    ends(one -> one.attach(file("notes.txt"), NOW));
    ends(one -> one.detach(one.files().get(0), NOW));
  }

  private void ends(Consumer<Artefact> change) {
    var accepted = new Artefact(owner, text("量子点为什么发光"), NOW);
    accepted.attach(file("article.txt"), NOW);
    accepted.ask(reviewer, NOW);
    accepted.answer(reviewer, Verdict.ACCEPTED, "Well told.", NOW, DAY);
    assertThat(accepted.remarks().get(0).isOutdated()).isFalse();
    change.accept(accepted);
    assertThat(accepted.state()).isEqualTo(ArtefactState.NOT_ASKED);
    assertThat(accepted.accepted()).isNull();
    assertThat(accepted.remarks().get(0).isOutdated()).isTrue();
    accepted.ask(reviewer, NOW);
  }

  @Test
  void savingTheSameAgainChangesNothing() {
    artefact.ask(reviewer, NOW);
    answer(Verdict.ACCEPTED);
    artefact.become(text("量子点为什么发光"), NOW);
    assertThat(artefact.isAccepted()).isTrue();
  }

  @Test
  void nobodyReviewsTheirOwnAlsoNotUnderASecondRecord() {
    refused("remark.self", () -> artefact.ask(owner, NOW));
    var again = new Person("Wang Min", null);
    again.signsInAs(owner.account());
    again.employedAs("T9009");
    refused("remark.self", () -> artefact.ask(again, NOW));
    assertThat(artefact.remarks()).isEmpty();
  }

  @Test
  void whatIsAskedCanBeWithdrawnAndStandsAsBefore() {
    refused("confirmation.answered", () -> artefact.withdraw(NOW));
    artefact.ask(reviewer, NOW);
    assertThat(artefact.withdraw(NOW)).isEqualTo(reviewer);
    assertThat(artefact.state()).isEqualTo(ArtefactState.NOT_ASKED);
    refused("remark.answered", () -> answer(Verdict.ACCEPTED));
    artefact.ask(reviewer, NOW);
    answer(Verdict.CHANGES);
    artefact.ask(other, NOW);
    artefact.withdraw(NOW);
    assertThat(artefact.state()).isEqualTo(ArtefactState.CHANGES_ASKED);
    refused("confirmation.answered", () -> artefact.withdraw(NOW));
  }

  @Test
  void askingSomebodyElseWithdrawsAnOpenQuestionAndNothingThatWasSaid() {
    artefact.ask(reviewer, NOW);
    answer(Verdict.CHANGES);
    artefact.ask(reviewer, NOW);
    refused("remark.asked", () -> artefact.ask(reviewer, NOW));
    artefact.ask(other, NOW);
    assertThat(artefact.remarks()).extracting(Remark::reviewer).containsExactly(reviewer, other);
    refused("remark.answered", () -> answer(Verdict.ACCEPTED));
    artefact.answer(other, Verdict.ACCEPTED, "Clear.", NOW, DAY);
    assertThat(artefact.isAccepted()).isTrue();
  }

  @Test
  void anAnswerNeedsWordsAndIsGivenOnce() {
    refused("remark.answered", () -> answer(Verdict.ACCEPTED));
    artefact.ask(reviewer, NOW);
    refused("remark.words", () -> artefact.answer(reviewer, Verdict.ACCEPTED, " ", NOW, DAY));
    refused("remark.words", () -> artefact.answer(reviewer, Verdict.CHANGES, null, NOW, DAY));
    assertThat(artefact.isRemovable()).isTrue();
    answer(Verdict.CHANGES);
    refused("remark.answered", () -> answer(Verdict.ACCEPTED));
  }

  @Test
  void fiveFilesAreTheMost() {
    IntStream.range(0, Artefact.MOST_FILES).forEach(n -> artefact.attach(file(n + ".txt"), NOW));
    refused("artefact.files", () -> artefact.attach(file("6.txt"), NOW));
    assertThat(artefact.files()).hasSize(Artefact.MOST_FILES);
  }

  @Test
  void anArtefactNeedsItsParts() {
    refused("artefact.parts", () -> text(" "));
    refused("artefact.parts", () -> text(null));
    refused("artefact.parts", () -> whole(null, LocalDate.EPOCH, Audience.PUBLIC));
    refused("artefact.parts", () -> whole(ArtefactKind.TALK, null, Audience.PUBLIC));
    refused("artefact.parts", () -> whole(ArtefactKind.TALK, LocalDate.EPOCH, null));
    assertThat(whole(ArtefactKind.TALK, LocalDate.EPOCH, Audience.PUBLIC).link()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://example.org", "javascript:alert(1)", "https:", "https://a b", "dots", ""})
  void aLinkIsASecureAddress(String link) {
    refused("artefact.link", () -> text("Dots", link));
  }

  private static ArtefactText whole(ArtefactKind kind, LocalDate made, Audience audience) {
    return new ArtefactText(
        kind, ArtefactLanguage.OTHER, "Punkte", made, audience, null, null, null, null);
  }

  private void answer(Verdict verdict) {
    artefact.answer(reviewer, verdict, "Say it in fewer words.", NOW, DAY);
  }
}
