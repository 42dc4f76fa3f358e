package org.meristem.talent.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.meristem.talent.Achievement;
import org.meristem.talent.Achievements;
import org.meristem.talent.Confirmation;
import org.meristem.talent.Researcher;

/** What others ask somebody to confirm, and what of their own nobody has confirmed. */
@ApplicationScoped
public class AchievementAgenda implements AgendaSource {
  private static final String LINK = "/talent/achievements";

  @Inject Achievements achievements;

  @Override
  public List<AgendaItem> of(Researcher researcher, LocalDate today) {
    var items = new ArrayList<AgendaItem>();
    achievements.askedOf(researcher.person()).stream()
        .filter(Confirmation::isAsked)
        .map(Confirmation::achievement)
        .map(AchievementAgenda::asked)
        .forEach(items::add);
    var bare =
        achievements.of(researcher.person()).stream().filter(one -> !isConfirmed(one)).count();
    if (bare > 0) {
      items.add(AgendaItem.of(Concern.NEXT, "talent.agenda.unconfirmed", LINK, bare));
    }
    if (researcher.person().orcid() == null) {
      items.add(AgendaItem.of(Concern.MISSING, "talent.agenda.noOrcid", LINK));
    }
    return List.copyOf(items);
  }

  private static AgendaItem asked(Achievement achievement) {
    return AgendaItem.of(
        Concern.DUE,
        "talent.agenda.asked",
        "/talent/asked",
        achievement.person().name(),
        achievement.text().title());
  }

  private static boolean isConfirmed(Achievement achievement) {
    return achievement.text().confirmedOn() != null
        || achievement.confirmations().stream().anyMatch(Confirmation::isConfirmed);
  }
}
