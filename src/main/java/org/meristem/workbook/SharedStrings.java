package org.meristem.workbook;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.meristem.platform.RuleViolation;

/** The texts that the cells of a workbook share, without the readings printed above them. */
final class SharedStrings {
  static final long MOST_BYTES = 256L << 20;

  /** What a text costs in memory besides its characters. */
  private static final int OVERHEAD = 64;

  private final List<String> texts = new ArrayList<>();
  private long size;

  /**
   * @throws RuleViolation {@code workbook.file.unpacked} where they would take too much memory
   */
  void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        var text = CellText.decoded(text(xml, new StringBuilder()));
        size += OVERHEAD + 2L * text.length();
        if (size > MOST_BYTES) {
          throw new RuleViolation("workbook.file.unpacked");
        }
        texts.add(text);
      }
    }
  }

  /** The text within an element: of all its runs, but not of the readings above them. */
  static String text(XMLStreamReader xml, StringBuilder text) throws XMLStreamException {
    text.setLength(0);
    var depth = 1;
    var reading = 0;
    var inText = false;
    while (depth > 0) {
      var event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        inText = reading == 0 && xml.getLocalName().equals("t");
        reading = reading == 0 && xml.getLocalName().equals("rPh") ? depth : reading;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        reading = reading == depth ? 0 : reading;
        inText = false;
        depth--;
      } else if (inText && xml.hasText()) {
        CellText.add(text, xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
    }
    return text.toString();
  }

  /**
   * @throws RuleViolation {@code workbook.file.damaged} where there is no such text
   */
  String get(String index) {
    var place = Reference.whole(index);
    if (place < 0 || place >= texts.size()) {
      throw new RuleViolation("workbook.file.damaged");
    }
    return texts.get(place);
  }
}
