package org.meristem.students;

import java.util.function.UnaryOperator;
import org.meristem.platform.SearchText;

/**
 * A student as lists show one: the person and the present studies, with what searches look at.
 *
 * @param key the number made comparable
 * @param words number, names, e-mail, supervisor and group, made comparable
 */
public record StudentLine(
    String key,
    String number,
    String name,
    String latinName,
    String email,
    String programme,
    int entryYear,
    EpisodeStatus status,
    String supervisorNumber,
    String supervisor,
    String group,
    String words) {
  /**
   * @param once gives one text for all that are equal, of which there are few
   */
  static StudentLine of(StudentEntry entry, UnaryOperator<String> once) {
    var key = SearchText.of(entry.number());
    return new StudentLine(
        key.equals(entry.number()) ? entry.number() : key,
        entry.number(),
        entry.name(),
        entry.latinName(),
        entry.email(),
        once.apply(entry.programme()),
        entry.entryYear(),
        entry.status(),
        once.apply(entry.supervisorNumber()),
        once.apply(entry.supervisor()),
        once.apply(entry.group()),
        SearchText.of(
            entry.number(),
            entry.name(),
            entry.latinName(),
            entry.email(),
            entry.supervisor(),
            entry.group()));
  }
}
