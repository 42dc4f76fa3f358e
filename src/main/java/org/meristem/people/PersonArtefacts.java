package org.meristem.people;

import java.util.List;
import org.meristem.platform.BilingualText;

/** A module that asks persons for artefacts of writing and science communication. */
public interface PersonArtefacts {
  /**
   * What is asked of a person.
   *
   * @param what that asks for them, such as a programme
   * @param since the year from which on it does
   * @param artefacts how many, from 1
   */
  record Asked(BilingualText what, int since, int artefacts) {}

  /** All that is asked of a person at present. */
  List<Asked> of(Person person);
}
