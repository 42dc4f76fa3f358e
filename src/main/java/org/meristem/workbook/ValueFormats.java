package org.meristem.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The number formats of an .xlsx workbook by the styles of its cells. */
final class ValueFormats {
  private static final int MOST = 65_536;

  private final Map<Integer, String> patterns = new HashMap<>();
  private final Map<Integer, ValueFormat> formats = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();

  /** What describes differential or named styles looks alike, but stands elsewhere. */
  void read(XMLStreamReader xml) throws XMLStreamException {
    var inCells = false;
    while (xml.hasNext()) {
      var event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "cellXfs" -> inCells = true;
          case "numFmt" -> pattern(xml);
          case "xf" -> {
            if (inCells && styles.size() < MOST) {
              styles.add(Math.max(0, Reference.whole(xml.getAttributeValue(null, "numFmtId"))));
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inCells &= !xml.getLocalName().equals("cellXfs");
      }
    }
  }

  private void pattern(XMLStreamReader xml) {
    var pattern = xml.getAttributeValue(null, "formatCode");
    if (pattern != null && patterns.size() < MOST) {
      patterns.putIfAbsent(Reference.whole(xml.getAttributeValue(null, "numFmtId")), pattern);
    }
  }

  /**
   * @param style the number of a cell's style, or null
   */
  ValueFormat of(String style) {
    var number = Reference.whole(style);
    return number < 0 || number >= styles.size()
        ? ValueFormat.GENERAL
        : formats.computeIfAbsent(
            styles.get(number), index -> ValueFormat.of(index, patterns.get(index)));
  }
}
