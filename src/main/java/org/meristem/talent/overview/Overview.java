package org.meristem.talent.overview;

import java.util.List;
import org.meristem.talent.track.Quartiles;

/**
 * Early careers in figures, as far as a reader may know them.
 *
 * @param people whether the reader may see people; otherwise small groups are withheld and the
 *     lists below that would tell of them are empty
 * @param late by milestone, how many members have let it pass; longest first
 * @param toAssociate whole months from the first day to associate researcher; null where nobody
 *     came that way or the reader may not see people
 * @param kinds transfer achievements by kind
 * @param origins the same by what they grew from, at most twenty; one that names several counts for
 *     each
 */
public record Overview(
    boolean people,
    Pipeline pipeline,
    List<Bar> late,
    Quartiles toAssociate,
    List<Bar> kinds,
    List<Bar> origins) {}
