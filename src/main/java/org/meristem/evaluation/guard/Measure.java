package org.meristem.evaluation.guard;

/** What the weight of a criterion goes to. */
public sealed interface Measure permits FiveOnlyKind, OtherMeasure {}
