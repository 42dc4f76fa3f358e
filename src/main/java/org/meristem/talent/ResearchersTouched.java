package org.meristem.talent;

/** Researchers are being written to in this transaction, which may yet come to nothing. */
public record ResearchersTouched() {}
