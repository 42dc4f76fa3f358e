package org.meristem.evaluation.review;

/** An answer to a criterion as a workbook offers it. */
public enum Mark {
  ONE,
  TWO,
  THREE,
  FOUR,
  FIVE,
  NOT_APPLICABLE;

  /** Null where there is no answer yet, or one in words. */
  static Mark of(Answer answer) {
    if (answer == null || answer.score() == null && !answer.notApplicable()) {
      return null;
    }
    return answer.notApplicable() ? NOT_APPLICABLE : values()[answer.score() - 1];
  }

  /**
   * @param mark may be null
   * @return null where neither a mark nor words are given
   */
  static Answer answer(Mark mark, String reason, String words) {
    if (mark == null) {
      return words == null ? null : Answer.words(words);
    }
    return mark == NOT_APPLICABLE ? Answer.notApplicable(reason) : Answer.score(mark.ordinal() + 1);
  }
}
