package org.meristem.talent.eligibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A rule with all its versions: each call is judged by the latest version that names it, so that a
 * new version for later calls leaves earlier ones alone.
 *
 * @param versions in the order of their numbers
 * @param announced the calls that somebody has announced, in the order of their reference days
 */
public record Rule(String code, List<Version> versions, List<Judged> announced) {
  /**
   * What a version says.
   *
   * @param by who made it, and when
   */
  public record Version(int number, RuleText text, RuleTerms terms, String by, Instant at) {}

  /**
   * A call with the version that judges it.
   *
   * @param expected nobody has announced it; it is taken to come as the last one came
   */
  public record Judged(Call call, Version version, boolean expected) {}

  public static Rule of(String code, List<Version> versions) {
    var byName = new LinkedHashMap<String, Judged>();
    for (var version : versions) {
      version
          .terms()
          .calls()
          .forEach(one -> byName.put(one.name(), new Judged(one, version, false)));
    }
    var all = new ArrayList<>(byName.values());
    all.sort(
        Comparator.comparing((Judged one) -> one.call().reference())
            .thenComparing(one -> one.call().name()));
    return new Rule(code, List.copyOf(versions), List.copyOf(all));
  }

  public Version latest() {
    return versions.get(versions.size() - 1);
  }
}
