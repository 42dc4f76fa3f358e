package org.meristem.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.curriculum.AcademicTerm.Season;
import org.meristem.curriculum.CourseText.AssessmentPart;
import org.meristem.platform.BilingualText;
import org.meristem.platform.Languages;
import org.meristem.testing.PdfText;

/** What stands on paper is read back from the file, as somebody would who searches or copies. */
class SyllabusTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final BilingualText TITLE = new BilingualText("Plasmonics", "等离激元学");
  private static final BilingualText WORDS =
      new BilingualText(
          "Week 1–4: optics of metals, ε(ω) and H₂O.\nWeek 5: “near fields”, ≤ 10 nm.\n\nReading: Maier & Atwater.",
          "第一至四周：金属光学，米氏散射；介电函数 ε(ω)。\n第五周：“近场”——小于 10 nm。\n\n参考书：《等离激元学》。");

  @Test
  void everyFieldOfACourseStandsThereInEnglish() throws IOException {
    var text = read(published(TITLE, WORDS), Languages.ENGLISH);
    assertThat(text.title()).isEqualTo("NSE-8801 Plasmonics");
    assertThat(text.language()).isEqualTo("en");
    assertThat(text.bringsItsFonts()).isTrue();
    assertThat(text.all())
        .contains("NSE-8801 version 1", "Plasmonics", "等离激元学", "Foundations", "3.5")
        .contains("English and Chinese", "陈浩, 𠮷田 㐂, 䶮 囍 𬭚, Łukasz Żółty")
        .contains("Passed beforehand: NSE-5101 Optics with at least 60.")
        .contains("Taken alongside or before: NSE-5102.", "Spring 2027")
        .contains("In all", "Lecture", "Self-study", "Explains near fields", "Project", "60 %")
        .contains(
            "Week 1–4: optics of metals, ε(ω) and H₂O.", "“near fields”, ≤ 10 nm", "& Atwater")
        .contains("第一至四周：金属光学，米氏散射", "《等离激元学》")
        .contains("Nanoscience and Engineering Meristem", "Page 1 of ")
        .doesNotContain("not in force", "〓");
    assertThat(text.all().indexOf("Week 1")).isLessThan(text.all().indexOf("第一至四周"));
  }

  @Test
  void everyFieldOfACourseStandsThereInChinese() {
    var text = read(published(TITLE, WORDS), Languages.CHINESE);
    assertThat(text.title()).isEqualTo("NSE-8801 等离激元学");
    assertThat(text.language()).isEqualTo("zh-CN");
    assertThat(text.all())
        .contains("第 1 版", "等离激元学", "Plasmonics", "基础", "学分", "3.5", "中英双语")
        .contains("陈浩, 𠮷田 㐂, 䶮 囍 𬭚, Łukasz Żółty", "2027 年春季学期", "NSE-5101 光学")
        .contains("合计", "讲授", "自学", "学习成果", "考核方式", "60 %")
        .contains("金属光学，米氏散射；介电函数 ε(ω)。", "“近场”——小于 10 nm")
        .contains("纳米科学与工程 Meristem", "第 1 页，共 ")
        .doesNotContain("尚未生效", "〓");
    assertThat(text.all().indexOf("第一至四周")).isLessThan(text.all().indexOf("Week 1"));
  }

  @ParameterizedTest
  @CsvSource({"en,'Draft, not in force',–", "zh-CN,草稿，尚未生效,–"})
  void aDraftIsMarkedOnEveryPageAndMayBeEmpty(String language, String mark, String unknown) {
    var locale = Languages.nearest(language);
    var empty = new CourseVersion(new Course("NSE-8802"), 1, "chen", CourseText.empty(), NOW);
    assertThat(read(empty, locale).all()).contains("NSE-8802", mark, unknown);
    var draft = new CourseVersion(new Course("NSE-8803"), 1, "chen", text(TITLE, manyPages()), NOW);
    var text = read(draft, locale);
    assertThat(text.pages()).isGreaterThan(3);
    for (var page = 1; page <= text.pages(); page++) {
      assertThat(text.page(page)).contains("NSE-8803", mark, String.valueOf(page));
    }
  }

  @Test
  void aRetiredCourseSaysUntilWhen() {
    var version = published(TITLE, WORDS);
    version.retire(new AcademicTerm(2029, Season.AUTUMN));
    assertThat(read(version, Languages.ENGLISH).all())
        .contains(
            "NSE-8801 version 1 Retired from Autumn 2029", "No longer taught from Autumn 2029")
        .doesNotContain("not in force");
  }

  @ParameterizedTest
  @CsvSource({"en,Page 2 of %d", "zh-CN,第 2 页，共 %d 页"})
  void aLongTextGoesOnOverNumberedPagesAndNothingOfItIsLost(String language, String number) {
    var locale = Languages.nearest(language);
    var text = read(published(TITLE, manyPages()), locale);
    assertThat(text.page(2))
        .contains(number.formatted(text.pages()), "NSE-8801 " + TITLE.in(locale));
    var joined = text.joined();
    for (var week = 1; week <= 120; week++) {
      assertThat(joined).contains("Week " + week + ": fields", "第" + week + "周：米氏散射");
    }
  }

  @Test
  void whatLooksLikeMarkupStaysWords() {
    var title = new BilingualText("<script>alert(1)</script> & \"Q\" &amp;", "<b>米</b> & 电");
    var words = new BilingualText("]]> <img src='file:///etc/passwd'/> </style>", null);
    var text = read(published(title, words), Languages.ENGLISH);
    assertThat(text.title()).isEqualTo("NSE-8801 <script>alert(1)</script> & \"Q\" &amp;");
    assertThat(text.all())
        .contains("<script>alert(1)</script> & \"Q\" &amp;", "<b>米</b> & 电")
        .contains("]]> <img src='file:///etc/passwd'/> </style>")
        .doesNotContain("Syllabus (Chinese)");
  }

  private static PdfText read(CourseVersion version, Locale language) {
    var discipline = Optional.of(new BilingualText("Nanoscience and Engineering", "纳米科学与工程"));
    var titles = Map.of("NSE-5101", new BilingualText("Optics", "光学"));
    return new PdfText(new Syllabus(version, discipline, titles, language).pdf());
  }

  private static CourseVersion published(BilingualText title, BilingualText words) {
    var version = new CourseVersion(new Course("NSE-8801"), 1, "chen", text(title, words), NOW);
    version.submit("chen", NOW);
    version.approve("zhou");
    version.publish(new AcademicTerm(2027, Season.SPRING), NOW);
    return version;
  }

  private static CourseText text(BilingualText title, BilingualText words) {
    return new CourseText(
        title,
        new CourseArea("FOUNDATIONS", new BilingualText("Foundations", "基础"), 1),
        new BigDecimal("3.50"),
        new Hours(24, 6, 12, 0, 40),
        TeachingLanguage.BOTH,
        "陈浩, 𠮷田 㐂, 䶮 囍 𬭚, Łukasz Żółty",
        words,
        List.of(
            CourseOutcome.of("Explains near fields", null), CourseOutcome.of(null, "能估算米氏散射的截面")),
        List.of(new AssessmentPart("Project", 60), new AssessmentPart("期末考试", 40)),
        Requisites.of("NSE-5101 >= 60", "NSE-5102"));
  }

  private static BilingualText manyPages() {
    var english = new StringBuilder();
    var chinese = new StringBuilder();
    for (var week = 1; week <= 120; week++) {
      english.append("Week " + week + ": fields, " + "near and far, ".repeat(12) + "\n");
      chinese.append("第" + week + "周：米氏散射，" + "金属与介质的近场和远场，".repeat(8) + "\n");
    }
    return new BilingualText(english.toString(), chinese.toString());
  }
}
