package org.meristem.talent.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.meristem.platform.BilingualText;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.Confidentiality;

/** Reads transfer achievements of members, active or paused, as slim rows. */
@ApplicationScoped
public class Transfers {
  private static final List<AchievementKind> KINDS =
      Arrays.stream(AchievementKind.values()).filter(AchievementKind::isTransfer).toList();

  @Inject EntityManager em;

  /** All, the latest first. */
  List<Transfer> all() {
    return em.createQuery(
            "select a.id, r.number, p.name, a.kind, a.title.en, a.title.zh, a.achieved,"
                + " a.confidentiality, a.origin.courses, a.origin.internships, a.origin.facilities"
                + " from Achievement a join a.person p, Researcher r where r.person = p"
                + " and r.state <> org.meristem.talent.MemberState.LEFT and a.kind in :kinds"
                + " order by a.achieved desc, a.id desc",
            Object[].class)
        .setParameter("kinds", KINDS)
        .getResultStream()
        .map(Transfers::transfer)
        .toList();
  }

  /** Those for named people only that a person is named for, or asked to confirm, or has made. */
  Set<Long> namedFor(long person) {
    return new HashSet<>(
        em.createQuery(
                "select a.id from Achievement a where a.person.id = :person"
                    + " or :person member of a.named or exists (select c.id from Confirmation c"
                    + " where c.achievement = a and c.person.id = :person)",
                Long.class)
            .setParameter("person", person)
            .getResultList());
  }

  private static Transfer transfer(Object[] row) {
    return new Transfer(
        (Long) row[0],
        (String) row[1],
        (String) row[2],
        (AchievementKind) row[3],
        new BilingualText((String) row[4], (String) row[5]),
        (LocalDate) row[6],
        row[7] == Confidentiality.NAMED,
        Transfer.split((String) row[8], (String) row[9], (String) row[10]));
  }
}
