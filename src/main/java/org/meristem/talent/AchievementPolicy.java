package org.meristem.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.meristem.identity.CurrentUser;
import org.meristem.people.People;
import org.meristem.people.Person;

/**
 * Who reads what somebody has brought about: the person all of it; whoever is named for an
 * achievement or asked to confirm it that one; the house what is not for named people only. The
 * same for page, list, API, paper and workbook.
 */
@ApplicationScoped
public class AchievementPolicy {
  @Inject private People people;
  @Inject private CurrentUser currentUser;

  /** The caller. */
  public Viewer viewer() {
    var user = currentUser.get();
    return new Viewer(user, people.findByAccount(user.account()).map(Person::id).orElse(null));
  }

  public static boolean maySee(Viewer viewer, Achievement achievement) {
    return viewer.is(achievement.person())
        || viewer.isAmong(achievement.named())
        || achievement.confirmations().stream().anyMatch(one -> viewer.is(one.person()))
        || viewer.isOfTheHouse() && achievement.text().confidentiality() != Confidentiality.NAMED;
  }
}
