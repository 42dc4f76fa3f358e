package org.meristem.evaluation.assignment;

/** One evaluator judging one candidate, by their ids. */
public record Pair(long candidate, long evaluator) {}
