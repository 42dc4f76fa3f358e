package org.meristem.workbook;

import java.util.List;
import java.util.Map;

/**
 * Where the table stands in a workbook and what its columns are.
 *
 * @param headerRow the number of the header row, from 1
 * @param columns the recognised columns by their place, from 0
 * @param ignored headers that mean nothing here
 * @param nationalId whether a column of national identity numbers was left out
 */
public record TableHead(
    String sheet,
    int headerRow,
    Map<Integer, Column> columns,
    List<String> ignored,
    boolean nationalId) {}
