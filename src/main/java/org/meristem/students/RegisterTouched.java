package org.meristem.students;

/** The register is being written to in this transaction, which may yet come to nothing. */
record RegisterTouched() {}
