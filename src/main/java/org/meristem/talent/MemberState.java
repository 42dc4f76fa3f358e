package org.meristem.talent;

/** How a member of the early-career track stands at present. */
public enum MemberState {
  ACTIVE,
  PAUSED,
  LEFT
}
