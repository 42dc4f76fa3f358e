package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.imports.RowCheck;
import org.meristem.imports.Standing;
import org.meristem.platform.SearchText;
import org.meristem.talent.AchievementLists;
import org.meristem.talent.AchievementRecord;
import org.meristem.talent.Confidentiality;

/** Lists of achievements: a researcher's own; administrators bring in those of everybody. */
@ApplicationScoped
public class AchievementIntake extends RecordIntake<AchievementLine> {
  @Inject private AchievementLists lists;
  @Inject private Clock clock;

  public AchievementIntake() {
    super("achievements", "reference", AchievementRecord.TYPE, AchievementColumns.all());
  }

  @Override
  public boolean may(SignedIn user) {
    return user.has(Role.ADMINISTRATOR) || user.has(Role.RESEARCHER);
  }

  @Override
  public boolean isPersonal() {
    return true;
  }

  /** What comes in becomes public by its owner's word, not by an import. */
  @Override
  public Map<String, String> defaults() {
    return Map.of("confidentiality", Confidentiality.HOUSE.name());
  }

  @Override
  public boolean isConfidential(Map<String, String> values) {
    return Confidentiality.NAMED.name().equals(values.get("confidentiality"));
  }

  @Override
  Collection<AchievementLine> all() {
    var staff = lists.staff();
    return lists.writable().stream().map(one -> AchievementLine.of(one, staff)).toList();
  }

  @Override
  Collection<AchievementLine> stored(Collection<String> keys) {
    return all();
  }

  @Override
  public Map<String, Standing> present(Collection<String> keys) {
    var present = new HashMap<String, Standing>();
    byReference()
        .forEach(
            (match, line) -> {
              if (keys.contains(match)) {
                var kept = AchievementLists.kept(line.stored());
                present.put(match, new Standing(values(line), kept));
              }
            });
    return present;
  }

  private Map<String, AchievementLine> byReference() {
    return all().stream()
        .collect(Collectors.toMap(line -> SearchText.of(line.of(key())), Function.identity()));
  }

  @Override
  public RowCheck check() {
    return new AchievementCheck(lists, LocalDate.now(clock));
  }

  @Override
  void enter(Map<String, String> row, AchievementLine stored) {
    if (stored == null) {
      lists.add(row.get(key()), AchievementLine.entry(row));
    } else {
      stored.stored().become(AchievementLine.entry(row), lists.staff());
    }
  }

  @Override
  public void released(Map<String, Set<String>> fieldsByKey) {
    var known = byReference();
    fieldsByKey.forEach((key, fields) -> known.get(key).stored().released(fields));
  }

  /** What somebody has added to or answered about since has to stay. */
  @Override
  boolean isInUse(AchievementLine line) {
    return !line.stored().files().isEmpty() || !line.stored().confirmations().isEmpty();
  }

  @Override
  void remove(AchievementLine line) {
    lists.remove(line.stored());
  }
}
