package org.meristem.talent.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Which of some figures are kept from readers who may not see people, so that no group of fewer
 * than five can be worked out from what they are shown.
 *
 * <p>Figures that add up are a flow: a sum flows into a point and its parts flow out of it, so that
 * all tables about one whole are one network, each figure an arrow of it. A figure can be worked
 * out if and only if no way through withheld figures leads from the end of its arrow round to the
 * beginning: along such a way the figures can be moved by the same amount, up with an arrow and
 * down against it, and all sums hold. So for each small group figures are withheld, the smallest
 * first, until such ways exist that let it be five or more.
 */
final class Suppression {
  /** Of so many people a group is shown. */
  static final int FEWEST = 5;

  private final Map<Object, Arrow> arrows = new LinkedHashMap<>();
  private final Set<Arrow> withheld = new HashSet<>();

  /** How much something is, and how many people are behind it. */
  record Group(long count, long people) {
    static final Group NOBODY = new Group(0, 0);

    boolean isSmall() {
      return people < FEWEST;
    }

    /** What the figure might be as well: five or, where few people have more, five more. */
    private long alibi() {
      return count < FEWEST ? FEWEST : count + FEWEST;
    }
  }

  private record Arrow(Object key, Object from, Object to, Group group) {}

  /** The cheapest way to a point so far. */
  private record Way(Object point, long cost, Way before, Arrow arrow, boolean along) {}

  /** A figure that readers would be shown. */
  Suppression shown(Object key, Object from, Object to, Group group) {
    var arrow = new Arrow(key, from, to, group);
    arrows.put(key, arrow);
    if (group.isSmall()) {
      withheld.add(arrow);
    }
    return this;
  }

  /**
   * What the figures leave over: shown to nobody, and yet not to be worked out where it is small.
   */
  Suppression rest(Object key, Object from, Object to, Group group) {
    shown(key, from, to, group);
    withheld.add(arrows.get(key));
    return this;
  }

  /** The keys of the figures that readers are not shown: nobody under five, and what tells it. */
  Set<Object> withheld() {
    arrows.values().stream().filter(arrow -> arrow.group().isSmall()).forEach(this::protect);
    var keys = new HashSet<>();
    withheld.forEach(arrow -> keys.add(arrow.key()));
    return keys;
  }

  /** Moves figures, in thought, until the small one is not; what moves is withheld. */
  private void protect(Arrow small) {
    var figures = new HashMap<Arrow, Long>();
    arrows.values().forEach(arrow -> figures.put(arrow, arrow.group().count()));
    while (figures.get(small) < small.group().alibi()) {
      var step = small.group().alibi() - figures.get(small);
      var way = round(small, figures);
      for (var part : way) {
        step = part.along() ? step : Math.min(step, figures.get(part.arrow()));
      }
      figures.merge(small, step, Long::sum);
      for (var part : way) {
        figures.merge(part.arrow(), part.along() ? step : -step, Long::sum);
        withheld.add(part.arrow());
      }
    }
  }

  /** The way from the end of an arrow to its beginning that costs the fewest shown figures. */
  private List<Way> round(Arrow small, Map<Arrow, Long> figures) {
    var open = new PriorityQueue<Way>(Comparator.comparingLong(Way::cost));
    var done = new HashMap<Object, Way>();
    open.add(new Way(small.to(), 0, null, null, true));
    while (!done.containsKey(small.from())) {
      var way = open.remove();
      if (done.putIfAbsent(way.point(), way) == null) {
        for (var arrow : arrows.values()) {
          if (arrow != small && arrow.from().equals(way.point())) {
            open.add(on(way, arrow, true));
          } else if (arrow != small && arrow.to().equals(way.point()) && figures.get(arrow) > 0) {
            open.add(on(way, arrow, false));
          }
        }
      }
    }
    var parts = new ArrayList<Way>();
    for (var way = done.get(small.from()); way.before() != null; way = way.before()) {
      parts.add(way);
    }
    return parts;
  }

  private Way on(Way way, Arrow arrow, boolean along) {
    var price = withheld.contains(arrow) ? 0 : arrow.group().count();
    return new Way(along ? arrow.to() : arrow.from(), way.cost() + price, way, arrow, along);
  }
}
