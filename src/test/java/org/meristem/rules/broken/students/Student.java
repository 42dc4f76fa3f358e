package org.meristem.rules.broken.students;

/** What the wrong arrow points to. */
public class Student {}
