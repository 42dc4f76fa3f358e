package org.meristem.talent.eligibility;

import org.meristem.platform.BilingualText;

/**
 * A condition that somebody states as fulfilled or not, such as residence or employment.
 *
 * @param code rules that ask the same share it, so that it is stated once
 */
public record Check(String code, BilingualText question) {}
