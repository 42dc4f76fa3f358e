package org.meristem.talent.track;

import java.time.LocalDate;
import org.meristem.talent.Stage;

/**
 * A member as lists show one.
 *
 * @param account null where the person has none
 * @param track the id of the track
 * @param associate the day from which the member is an associate researcher; else null
 * @param path what the milestones depend on
 */
public record MemberLine(
    String number,
    String name,
    String latinName,
    String group,
    String account,
    Stage stage,
    long track,
    LocalDate associate,
    MemberPath path) {}
