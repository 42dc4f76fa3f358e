package org.meristem.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.meristem.identity.Role;
import org.meristem.people.People;
import org.meristem.platform.NotPermitted;

/**
 * Achievements as lists that come and go: a researcher's own, for administrators those of
 * everybody, without what is for named people only.
 */
@ApplicationScoped
public class AchievementLists {
  @Inject private Achievements achievements;
  @Inject private Researchers researchers;
  @Inject private People people;
  @Inject private AchievementPolicy policy;

  /** What the caller may write in a list, in the order of references. */
  public List<Achievement> writable() {
    var viewer = policy.viewer();
    if (viewer.user().has(Role.ADMINISTRATOR)) {
      return achievements.all().stream()
          .filter(one -> AchievementPolicy.maySee(viewer, one))
          .toList();
    }
    return achievements.of(own().person()).stream()
        .sorted(Comparator.comparing(Achievement::reference))
        .toList();
  }

  /** Those of the same persons, so also what the caller may not see; for telling what is double. */
  public List<Achievement> all() {
    var viewer = policy.viewer();
    return viewer.user().has(Role.ADMINISTRATOR)
        ? achievements.all()
        : achievements.of(own().person());
  }

  /**
   * The researcher behind an account.
   *
   * @throws NotPermitted where there is none
   */
  public Researcher own() {
    return people
        .findByAccount(policy.viewer().user().account())
        .flatMap(researchers::findByPerson)
        .orElseThrow(NotPermitted::new);
  }

  /** Whose a reference is, where the caller may write for them. */
  public Optional<Researcher> owner(String reference) {
    var number = reference.replaceFirst("/.*", "");
    var found = researchers.findByNumbers(List.of(number)).stream().findFirst();
    var viewer = policy.viewer();
    return found.filter(one -> viewer.user().has(Role.ADMINISTRATOR) || viewer.is(one.person()));
  }

  public StaffNumbers staff() {
    return new StaffNumbers(people.staff());
  }

  /** Enters a new one under a reference that begins with its owner's number. */
  public void add(String reference, AchievementEntry entry) {
    var owner = owner(reference).orElseThrow(NotPermitted::new);
    achievements.add(Achievement.of(owner.person(), entry, staff()), owner.number(), reference);
  }

  public void remove(Achievement achievement) {
    achievements.remove(achievement);
  }

  /** Fields that imports leave alone: those changed here of what stands in an ORCID record. */
  public static Set<String> kept(Achievement achievement) {
    return achievement.ids().putCode() == null ? Set.of() : achievement.handEdited();
  }
}
