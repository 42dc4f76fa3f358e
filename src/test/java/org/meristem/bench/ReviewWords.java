package org.meristem.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meristem.evaluation.review.Answer;

/** What is written in reviews and dossiers, of the length that people write. */
final class ReviewWords {
  static final List<String> CRITERIA = List.of("EB-1", "EB-2", "EB-3", "EB-4");

  private static final List<String> FAMILIES = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄");
  private static final List<String> NAMES = List.of("明远", "思雨", "海涛", "静怡", "国强", "晓东", "雪梅");
  private static final String SENTENCE =
      "The prototype runs at the partner's plant, and the data of two campaigns bear out %s %d. ";

  private ReviewWords() {}

  static String name(int person) {
    return FAMILIES.get(person % FAMILIES.size())
        + NAMES.get(person / FAMILIES.size() % NAMES.size())
        + person;
  }

  static Map<String, Answer> answers(int review, int criteria) {
    var answers = new TreeMap<String, Answer>();
    for (var at = 0; at < criteria; at++) {
      answers.put(CRITERIA.get(at), Answer.score(score(review, at)));
    }
    return answers;
  }

  static int score(int review, int criterion) {
    return 2 + (review * 7 + criterion * 3) % 4;
  }

  static String sentences(String of, int number, int sentences) {
    return SENTENCE.formatted(of, number).repeat(sentences).strip();
  }
}
