package org.meristem.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.meristem.curriculum.CourseOutcome;
import org.meristem.curriculum.CourseText.AssessmentPart;
import org.meristem.platform.BilingualText;

/** What courses say, of the length that courses have, always the same. */
final class CourseWords {
  private static final List<BilingualText> KINDS =
      words(
          "Advanced|高等 Applied|应用 Introductory|基础 Computational|计算 Experimental|实验 Modern|现代"
              + " Theoretical|理论 Quantitative|定量");
  private static final List<BilingualText> TOPICS =
      words(
          "plasmonics|等离激元学 spectroscopy|光谱学 microscopy|显微学 catalysis|催化 photonics|光子学"
              + " electrochemistry|电化学 crystallography|晶体学 magnetism|磁学 lithography|光刻技术"
              + " thermodynamics|热力学 superconductivity|超导 tribology|摩擦学 rheology|流变学 optics|光学"
              + " polymers|高分子 membranes|膜科学 semiconductors|半导体 metrology|计量学 sensors|传感器"
              + " toxicology|毒理学 genomics|基因组学 robotics|机器人学 statistics|统计学 simulation|模拟");
  private static final List<BilingualText> PLACES =
      words(
          "surfaces|表面 interfaces|界面 nanowires|纳米线 thin-films|薄膜 colloids|胶体 cells|细胞"
              + " batteries|电池 aerosols|气溶胶 glasses|玻璃 ceramics|陶瓷 alloys|合金 hydrogels|水凝胶"
              + " graphene|石墨烯 zeolites|沸石 tissues|组织 devices|器件");
  private static final List<BilingualText> VERBS =
      words("Derives|推导 Measures|测量 Judges|判断 Designs|设计 Explains|解释 Compares|比较 Models|建模");
  private static final List<String> FAMILIES = List.of("王", "李", "张", "刘", "陈", "杨", "黄", "赵");
  private static final List<String> NAMES = List.of("明华", "丽娜", "伟", "芳", "静", "磊", "晓东", "雪");
  private static final int WEEKS = 16;

  private CourseWords() {}

  private static List<BilingualText> words(String pairs) {
    return List.of(pairs.split(" ")).stream()
        .map(pair -> new BilingualText(pair.split("\\|")[0], pair.split("\\|")[1]))
        .toList();
  }

  /** What one may type into the catalogue's search: now few courses have it, now many. */
  static String query(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> code(random.nextInt(1000));
      case 1 -> pick(TOPICS, random.nextInt()).zh();
      case 2 -> pick(TOPICS, random.nextInt()).en();
      default -> pick(FAMILIES, random.nextInt()) + pick(NAMES, random.nextInt());
    };
  }

  static String code(int course) {
    return "BEN-%04d".formatted(course + 1);
  }

  static BilingualText title(int course) {
    var kind = pick(KINDS, course / TOPICS.size());
    var topic = pick(TOPICS, course);
    var place = pick(PLACES, course / TOPICS.size() / KINDS.size());
    return new BilingualText(
        kind.en() + " " + topic.en() + " of " + place.en(),
        place.zh() + "的" + kind.zh() + topic.zh());
  }

  static String instructors(int course) {
    return IntStream.range(0, 1 + course % 3)
        .mapToObj(i -> pick(FAMILIES, course + i) + pick(NAMES, course / FAMILIES.size() + i))
        .collect(Collectors.joining("、"));
  }

  /** A line a week, some 1.5 kB in English and as much in Chinese. */
  static BilingualText syllabus(int course, int version) {
    var en = new ArrayList<String>();
    var zh = new ArrayList<String>();
    for (var week = 1; week <= WEEKS; week++) {
      var one = pick(TOPICS, course + week);
      var other = pick(TOPICS, course + week * version + 5);
      var place = pick(PLACES, course + week * 3);
      en.add(
          "Week %d: %s and %s of %s; reading, worked examples and a problem sheet."
              .formatted(week, one.en(), other.en(), place.en()));
      zh.add(
          "第%d周：%s%s与%s，阅读文献、讲解例题、讨论实验数据并完成一份习题，下周课前提交书面报告。"
              .formatted(week, place.zh(), one.zh(), other.zh()));
    }
    return new BilingualText(String.join("\n", en), String.join("\n", zh));
  }

  static List<CourseOutcome> outcomes(int course) {
    return IntStream.range(0, 3 + course % 4)
        .mapToObj(
            i -> {
              var verb = pick(VERBS, course + i);
              var topic = pick(TOPICS, course + i * 7);
              var place = pick(PLACES, course * 5 + i);
              var key = (code(course) + i).getBytes(StandardCharsets.UTF_8);
              return new CourseOutcome(
                  UUID.nameUUIDFromBytes(key),
                  new BilingualText(
                      verb.en() + " how " + topic.en() + " serves in work with " + place.en(),
                      verb.zh() + place.zh() + "研究中" + topic.zh() + "的作用"));
            })
        .toList();
  }

  static List<AssessmentPart> assessment() {
    return List.of(
        new AssessmentPart("Written examination", 50),
        new AssessmentPart("Problem sheets", 30),
        new AssessmentPart("Laboratory report", 20));
  }

  /** What a third of the courses needs: courses that come before it in the list; else null. */
  static String prerequisites(int course) {
    return course < 10 || course % 3 != 0
        ? null
        : "%s >= 60 & (%s | %s)"
            .formatted(code(course / 2), code(course / 3), code(course / 3 + 1));
  }

  private static <T> T pick(List<T> from, int number) {
    return from.get(Math.floorMod(number, from.size()));
  }
}
