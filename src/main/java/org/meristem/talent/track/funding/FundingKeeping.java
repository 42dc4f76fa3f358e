package org.meristem.talent.track.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.Researcher;
import org.meristem.talent.Researchers;
import org.meristem.talent.track.MemberActs;
import org.meristem.talent.track.TrackPolicy;

/** Keeping the seed funding of members. */
@ApplicationScoped
public class FundingKeeping {
  @Inject private Fundings fundings;
  @Inject private Researchers researchers;
  @Inject private TrackPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Event<Recorded> recorded;

  /** All of it, the latest first; for who keeps it. */
  @Transactional
  public List<SeedFunding> all() {
    NotPermitted.unless(policy.mayKeep(currentUser.get()));
    return fundings.all();
  }

  /** That of one member, the latest first; for who may see the member. */
  @Transactional
  public List<SeedFunding> of(Researcher researcher) {
    NotPermitted.unless(policy.maySee(currentUser.get(), researcher.person().account()));
    return fundings.of(researcher.number());
  }

  /**
   * The member whom something is to be recorded of.
   *
   * @throws NotFound where nobody has this number
   */
  @Transactional
  public Researcher member(String number) {
    NotPermitted.unless(policy.mayKeep(currentUser.get()));
    return researchers.findByNumbers(List.of(number == null ? "" : number)).stream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /**
   * @throws NotFound where the member has no such funding
   */
  @Transactional
  public SeedFunding funding(String number, long id) {
    var member = member(number);
    return fundings
        .find(id)
        .filter(one -> Objects.equals(one.researcher().id(), member.id()))
        .orElseThrow(NotFound::new);
  }

  /**
   * Records funding of a member, or anew where an id is given.
   *
   * @param version of the record with which the form began
   * @throws RuleViolation {@code talent.funding.overtaken} where it was changed since
   */
  @Transactional
  public void keep(String number, Long id, Integer version, FundingText text) {
    if (id == null) {
      var fresh = new SeedFunding(member(number), text);
      fundings.add(fresh);
      record("talent.action.funded", number, null, text);
    } else {
      var known = funding(number, id);
      if (!Objects.equals(version, known.version())) {
        throw new RuleViolation("talent.funding.overtaken");
      }
      var before = known.text();
      known.describe(text);
      fundings.flush();
      record("talent.action.fundingChanged", number, before, text);
    }
  }

  @Transactional
  public void remove(String number, long id) {
    var known = funding(number, id);
    fundings.remove(known);
    record("talent.action.fundingRemoved", number, known.text(), null);
  }

  private void record(String action, String number, FundingText before, FundingText after) {
    recorded.fire(
        Recorded.of(action, MemberActs.RECORD, member(number).number())
            .changing(List.of(new FieldChange("talent.funding.one", words(before), words(after)))));
  }

  private static String words(FundingText text) {
    return text == null ? null : text.toString();
  }
}
