package org.meristem.platform;

/** What was asked for does not exist, or not for this person; pages and the API answer 404. */
public class NotFound extends RuntimeException {}
