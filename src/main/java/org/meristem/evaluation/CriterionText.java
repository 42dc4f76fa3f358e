package org.meristem.evaluation;

import java.math.BigDecimal;
import org.meristem.platform.BilingualText;

/**
 * What a criterion says.
 *
 * @param position its place in the form, from 1
 * @param weight its share of 100, greater than zero
 * @param naAllowed whether an evaluator may leave it out with a reason
 * @param anchors what 1 to 5 mean, separated by {@code |}
 */
public record CriterionText(
    int position,
    BilingualText name,
    BilingualText question,
    BigDecimal weight,
    boolean naAllowed,
    BilingualText anchors) {}
