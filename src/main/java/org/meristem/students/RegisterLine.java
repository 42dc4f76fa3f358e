package org.meristem.students;

import java.util.Set;

/**
 * A student's present entry in the register.
 *
 * @param handEdited the fields, as rosters name them, that people edited by hand
 */
public record RegisterLine(StudentEntry entry, Set<String> handEdited) {}
