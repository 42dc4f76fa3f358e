package org.meristem.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;

/** What a researcher shows to others. */
@ApplicationScoped
public class ProfileReading {
  @Inject private Researchers researchers;
  @Inject private Achievements achievements;
  @Inject private AchievementPolicy policy;

  /**
   * @throws NotFound where nobody has this number
   * @throws NotPermitted for an evaluator from outside who is named for nothing here
   */
  @Transactional
  public Profile profile(String number) {
    var viewer = policy.viewer();
    var found = number == null ? List.<Researcher>of() : researchers.findByNumbers(List.of(number));
    if (found.isEmpty()) {
      throw viewer.isOfTheHouse() ? new NotFound() : new NotPermitted();
    }
    var researcher = found.get(0);
    var seen =
        achievements.of(researcher.person()).stream()
            .filter(one -> AchievementPolicy.maySee(viewer, one))
            .toList();
    if (seen.isEmpty() && !viewer.isOfTheHouse() && !viewer.is(researcher.person())) {
      throw new NotPermitted();
    }
    // what the pages show is read while the transaction lasts
    seen.forEach(
        one -> {
          one.files().size();
          one.confirmations().forEach(asked -> asked.person().name());
        });
    return new Profile(researcher, seen, viewer.is(researcher.person()));
  }

  /** The same on paper, as a PDF. */
  @Transactional
  public byte[] sheet(String number, Locale language) {
    return new ProfileSheet(profile(number), language).pdf();
  }
}
