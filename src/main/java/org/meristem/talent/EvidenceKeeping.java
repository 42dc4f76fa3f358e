package org.meristem.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.meristem.platform.NotFound;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.files.FileCheck;

/** The files that show an achievement: added by its owner, read by whoever may read it. */
@ApplicationScoped
public class EvidenceKeeping {
  /** The most files of one achievement. */
  public static final int MOST_FILES = 5;

  @Inject private AchievementKeeping keeping;
  @Inject private Achievements achievements;
  @Inject private AchievementPolicy policy;
  @Inject private FileCheck check;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /**
   * @throws RuleViolation {@code talent.evidence.many} beyond five files, and as {@link
   *     FileCheck#check}
   */
  @Transactional
  public void attach(long achievement, String name, byte[] content) {
    var found = keeping.achievement(achievement);
    if (found.files().size() >= MOST_FILES) {
      throw new RuleViolation("talent.evidence.many", MOST_FILES);
    }
    found.attach(check.check(name, content), clock.instant());
    achievements.flush();
    recorded.fire(AchievementRecord.of("talent.action.attached", found, null, null));
  }

  @Transactional
  public void detach(long file) {
    keeping.requireAuthor();
    var found = achievements.findFile(file).orElseThrow(NotFound::new);
    var achievement = keeping.achievement(found.achievement().id());
    achievement.detach(found);
    achievements.flush();
    recorded.fire(AchievementRecord.of("talent.action.detached", achievement, null, null));
  }

  /**
   * @throws NotFound where there is no such file, or none that the caller may read: that there is
   *     one is not told either
   * @throws IllegalStateException where it is not what was handed in
   */
  @Transactional
  public AchievementFile file(long id) {
    var viewer = policy.viewer();
    var file =
        achievements
            .findFile(id)
            .filter(one -> AchievementPolicy.maySee(viewer, one.achievement()))
            .orElseThrow(NotFound::new);
    file.requireIntact();
    return file;
  }
}
