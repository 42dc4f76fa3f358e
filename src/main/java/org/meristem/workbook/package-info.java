/**
 * Spreadsheets: what a column means, reading what people send with every fault named by cell, and
 * writing. Knows no feature.
 */
package org.meristem.workbook;
