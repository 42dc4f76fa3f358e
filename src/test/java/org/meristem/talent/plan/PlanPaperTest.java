package org.meristem.talent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.meristem.platform.Languages;
import org.meristem.testing.PdfText;

class PlanPaperTest {
  @Test
  void thePaperSaysWhatWasAgreedByWhomInEitherLanguage() throws IOException {
    var version = PlanCast.agreed().inForce().orElseThrow();
    for (var language : Languages.ALL) {
      var paper = new PdfText(new PlanPaper(version, language, ZoneId.of("Asia/Shanghai")).pdf());
      assertThat(paper.joined())
          .contains("王敏", "陈浩", "R0001", "Goal 3", "seen by 3", "2027-03-15", "by a course")
          .contains(version.digest());
      assertThat(paper.language()).isEqualTo(language.toLanguageTag());
      assertThat(paper.bringsItsFonts()).isTrue();
    }
  }

  @Test
  void eachLanguageHasItsOwnWords() {
    var version = PlanCast.agreed().inForce().orElseThrow();
    var english =
        new PdfText(new PlanPaper(version, Languages.ENGLISH, ZoneId.of("Asia/Shanghai")).pdf());
    var chinese =
        new PdfText(new PlanPaper(version, Languages.CHINESE, ZoneId.of("Asia/Shanghai")).pdf());
    assertThat(english.title()).isEqualTo("Development plan of 王敏, 2027");
    assertThat(chinese.title()).isEqualTo("王敏 2027 年发展计划");
    assertThat(english.joined()).contains("Name N1").doesNotContain("自我评估");
    assertThat(chinese.joined()).contains("自我评估").doesNotContain("Name N1");
  }
}
