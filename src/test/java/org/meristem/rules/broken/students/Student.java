package org.meristem.rules.broken.students;

import java.time.LocalDate;

/** What the wrong arrow points to; it takes the server's day for the institution's. */
public class Student {
  private final LocalDate entered = LocalDate.now();
}
