package org.meristem.talent;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.platform.BilingualText;

class WorksTest {
  private static final String DOI = "10.1234/abc.2024.7";

  private final Works works = new Works();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.1234/ABC.2024.7",
        "https://doi.org/10.1234/abc.2024.7",
        "http://dx.doi.org/10.1234/Abc.2024.7",
        "doi:10.1234/abc.2024.7",
        " DOI: 10.1234/abc.2024.7 ",
        "doi.org/10.1234/abc.2024.7"
      })
  void aDoiHasOneForm(String typed) {
    assertThat(ExternalIds.doi(typed)).isEqualTo(DOI);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "work:doi", "10.1/x", "https://example.org/10.1234/x", "10.1234/"})
  void whatIsNoDoiIsNone(String typed) {
    assertThat(ExternalIds.doi(typed)).isNull();
  }

  @Property
  void aNormalisedDoiStaysAsItIs(@ForAll @AlphaChars @StringLength(min = 1, max = 40) String end) {
    var once = ExternalIds.doi("https://doi.org/10.1234/" + end);
    assertThat(ExternalIds.doi(once)).isEqualTo(once).isNotNull();
  }

  @Test
  void theSameDoiIsTheSameWorkWhateverElseDiffers() {
    works.add(work("R1/1", DOI, "work/1", "One title"));
    assertThat(works.same(work("R1/2", DOI, "work/2", "Another title"))).hasSize(1);
  }

  @Test
  void withoutADoiThePutCodeTells() {
    works.add(work("R1/1", null, "work/1", "One title"));
    works.add(work("R1/2", null, "work/2", "Another title"));
    assertThat(works.same(work("R1/x", null, "work/1", "Another title")))
        .extracting(Work::reference)
        .containsExactly("R1/1");
  }

  @Test
  void withoutEitherKindTitleAndYearTell() {
    works.add(work("R1/1", null, null, "Ligand  exchange on Quantum-Dots."));
    assertThat(works.same(work("R1/x", DOI, "work/1", "ligand exchange: on quantum dots")))
        .hasSize(1);
    assertThat(
            works.same(
                new Work(
                    "R1/x", ExternalIds.NONE, AchievementKind.STANDARD, title("Ligand"), 2024)))
        .isEmpty();
    assertThat(
            works.same(
                new Work(
                    "R1/x",
                    ExternalIds.NONE,
                    AchievementKind.PAPER,
                    title("Ligand exchange on quantum dots"),
                    2023)))
        .isEmpty();
  }

  @Test
  void twoDoisAreTwoWorksHoweverAlike() {
    works.add(work("R1/1", "10.1234/preprint", null, "One title"));
    assertThat(works.same(work("R1/x", DOI, null, "One title"))).isEmpty();
  }

  @Test
  void severalHitsAreSeveral() {
    works.add(work("R1/1", null, null, "One title"));
    works.add(work("R1/2", null, null, "One title!"));
    assertThat(works.same(work("R1/x", null, "work/1", "ONE TITLE"))).hasSize(2);
  }

  @Test
  void theWorkOfAnotherPersonIsNeverTheSame() {
    works.add(work("R1/1", DOI, "work/1", "One title"));
    assertThat(works.same(work("R2/1", DOI, "work/1", "One title"))).isEmpty();
  }

  private static Work work(String reference, String doi, String putCode, String title) {
    return new Work(
        reference, new ExternalIds(doi, putCode), AchievementKind.PAPER, title(title), 2024);
  }

  private static BilingualText title(String words) {
    return new BilingualText(words, null);
  }
}
