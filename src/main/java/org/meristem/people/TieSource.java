package org.meristem.people;

import java.util.Collection;
import java.util.List;

/** A module that knows of ties between persons. */
public interface TieSource {
  /** The ties in which one of these persons is bound to another. */
  List<Tie> ties(Collection<Long> persons);
}
