package org.meristem.imports;

import java.util.Map;
import java.util.Set;

/**
 * What is stored at present of one record.
 *
 * @param values canonical text by field, absent where empty
 * @param byHand the fields that people edited since an import wrote them
 */
public record Standing(Map<String, String> values, Set<String> byHand) {}
