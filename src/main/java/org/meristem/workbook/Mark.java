package org.meristem.workbook;

/**
 * What is to be said beside a cell in a copy of somebody's workbook.
 *
 * @param cell its reference, such as {@code E24}
 */
public record Mark(String cell, Fault.Severity severity, String message) {}
