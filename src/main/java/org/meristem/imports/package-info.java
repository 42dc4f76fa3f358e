/**
 * Workbooks on their way in: staged, previewed, applied whole, taken back. It knows no feature;
 * each kind of workbook is an {@link org.meristem.imports.Intake} that {@code exchange} provides.
 */
package org.meristem.imports;
