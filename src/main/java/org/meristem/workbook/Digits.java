package org.meristem.workbook;

import java.util.regex.Pattern;
import org.meristem.platform.Identifier;
import org.meristem.workbook.ColumnType.Reading;

/** Reads numbers of a fixed width that are names, not amounts, such as student numbers. */
final class Digits {
  private static final Pattern FULL_WIDTH = Pattern.compile("[\uFF10-\uFF19]");
  private static final int WIDTH_OFFSET = 0xFEE0;

  private Digits() {}

  static Reading read(Cell cell, int width) {
    if (cell.kind() == Cell.Kind.NUMBER || cell.kind() == Cell.Kind.DAY) {
      return ofNumber(cell, width);
    }
    var text = ColumnTypes.asText(cell);
    if (ColumnTypes.SHORTENED.matcher(text).matches()) {
      return Reading.fault("digits.lost");
    }
    var digits =
        ColumnTypes.identifier(new Cell(cell.kind(), halfWidth(cell.text())), Identifier.of(text));
    return digits.value() != null && digits.value().matches("[0-9]{" + width + "}")
        ? digits
        : Reading.fault("digits.width");
  }

  /** Digits of full width are the same digits. */
  private static String halfWidth(String text) {
    return FULL_WIDTH
        .matcher(text)
        .replaceAll(found -> Character.toString(found.group().charAt(0) - WIDTH_OFFSET));
  }

  /** A format may show leading zeros; one that shows anything but digits is looked through. */
  private static Reading ofNumber(Cell cell, int width) {
    var shown = isWhole(cell.text());
    var text = shown ? cell.text() : cell.stored();
    if (!isWhole(text) || cell.kind() == Cell.Kind.DAY) {
      return Reading.fault("digits.lost");
    }
    if (text.length() > width) {
      return Reading.fault("digits.width");
    }
    if (text.length() < width) {
      return Reading.warning("0".repeat(width - text.length()) + text, "leading-zeros.restored");
    }
    return shown ? Reading.of(text) : Reading.warning(text, "number.rounded", text);
  }

  private static boolean isWhole(String text) {
    return Reference.whole(text) >= 0 && text.length() <= ValueFormat.DIGITS;
  }
}
