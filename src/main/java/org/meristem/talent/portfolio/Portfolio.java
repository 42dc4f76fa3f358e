package org.meristem.talent.portfolio;

import java.util.List;
import org.meristem.people.Person;
import org.meristem.people.PersonArtefacts.Asked;

/**
 * What somebody has made, as far as the reader may see it.
 *
 * @param number under which the owner is a researcher; null where they are none
 * @param own whether the reader is the owner
 * @param items the latest first
 * @param asked what parts of the system ask of the owner; empty where the reader sees less than all
 */
public record Portfolio(
    Person owner, String number, boolean own, List<Artefact> items, List<Asked> asked) {
  /** How many count. */
  public int accepted() {
    return (int) items.stream().filter(Artefact::isAccepted).count();
  }
}
