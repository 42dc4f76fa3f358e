package org.meristem.talent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Works by which others are recognised: by DOI, else by put-code, else by kind, title and year.
 * Several hits are several: which of them is meant is for a person to say.
 */
public final class Works {
  private final Map<String, List<Work>> index = new HashMap<>();

  public static Works of(Collection<Achievement> achievements) {
    var works = new Works();
    achievements.forEach(one -> works.add(Work.of(one)));
    return works;
  }

  public void add(Work work) {
    put(work, "doi", work.ids().doi());
    put(work, "put", work.ids().putCode());
    work.descriptions().forEach(words -> put(work, "is", words));
  }

  private void put(Work work, String by, String value) {
    if (value != null) {
      index.computeIfAbsent(key(work, by, value), key -> new ArrayList<>()).add(work);
    }
  }

  /** The same work, as far as can be told. */
  public List<Work> same(Work work) {
    var found = identified(work);
    if (!found.isEmpty()) {
      return found;
    }
    var alike = new LinkedHashSet<Work>();
    work.descriptions().forEach(words -> alike.addAll(get(work, "is", words)));
    return alike.stream().filter(one -> !one.isToldApartFrom(work)).toList();
  }

  /** Those with its DOI or, where there are none, with its put-code. */
  public List<Work> identified(Work work) {
    var byDoi = get(work, "doi", work.ids().doi());
    return byDoi.isEmpty() ? get(work, "put", work.ids().putCode()) : byDoi;
  }

  private List<Work> get(Work work, String by, String value) {
    return value == null ? List.of() : index.getOrDefault(key(work, by, value), List.of());
  }

  private static String key(Work work, String by, String value) {
    return work.owner() + "\n" + by + "\n" + value;
  }
}
