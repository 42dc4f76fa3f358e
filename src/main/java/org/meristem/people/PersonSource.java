package org.meristem.people;

import java.time.LocalDate;
import java.util.List;
import org.meristem.platform.BilingualText;

/** A module in which persons stand under a number of its own. */
public interface PersonSource {
  /**
   * What it knows of a person.
   *
   * @param number under which the person stands there
   * @param what in which capacity: a programme
   * @param doctorate the day of the doctorate, where it was taken there; else null
   */
  record Known(Person person, String number, BilingualText what, LocalDate doctorate) {}

  /** The persons whom the words find, at most so many; whoever asks may see them. */
  List<Known> find(String words, int most);
}
