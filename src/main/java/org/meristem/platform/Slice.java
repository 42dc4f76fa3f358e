package org.meristem.platform;

import java.util.List;

/** One page of a longer list, with the length of the whole. */
public record Slice<T>(List<T> rows, long total) {}
