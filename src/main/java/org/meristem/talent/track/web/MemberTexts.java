package org.meristem.talent.track.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.meristem.people.Sex;
import org.meristem.platform.web.TextsBean;
import org.meristem.talent.MemberState;
import org.meristem.talent.Stage;
import org.meristem.talent.track.MilestoneState;
import org.meristem.talent.track.funding.FundingState;

/** States and recorded values of members, as people read them. */
@Named
@RequestScoped
public class MemberTexts {
  @Inject private TextsBean texts;

  /**
   * @param field the key of its text
   */
  public String value(String field, String canonical) {
    return switch (field.substring(field.lastIndexOf('.') + 1)) {
      case "stage" -> texts.name(Stage.valueOf(canonical));
      case "state" -> texts.name(MemberState.valueOf(canonical));
      case "sex" -> texts.name(Sex.valueOf(canonical));
      case "one" -> funding(canonical);
      default -> canonical;
    };
  }

  private String funding(String canonical) {
    var said = canonical;
    for (var state : FundingState.values()) {
      said = said.replace(" · " + state.name(), " · " + texts.name(state));
    }
    return said;
  }

  /** The colour of a state: green on the track, amber away, grey when over. */
  public String tone(MemberState state) {
    return switch (state) {
      case ACTIVE -> "green";
      case PAUSED -> "amber";
      case LEFT -> "grey";
    };
  }

  /** The colour of a milestone's state. */
  public String mark(MilestoneState state) {
    return switch (state) {
      case REACHED -> "green";
      case REACHED_LATE, UNDATED -> "amber";
      case LATE -> "red";
      case OPEN -> "blue";
      case TO_COME, DROPPED -> "grey";
    };
  }
}
