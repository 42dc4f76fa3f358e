package org.meristem.workbook;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.meristem.platform.RuleViolation;

/**
 * The XML of a part, met piece by piece: without a document type, which a workbook never has, and
 * with no more names than one needs, as the parser keeps them all.
 */
final class PartXml extends StreamReaderDelegate {
  private static final int MOST_NAMES = 1_000;
  private static final int LONGEST_NAME = 1_000;

  private final Set<String> names = new HashSet<>();

  PartXml(XMLStreamReader xml) {
    super(xml);
  }

  /**
   * @throws RuleViolation {@code workbook.file.damaged}
   */
  @Override
  public int next() throws XMLStreamException {
    var event = super.next();
    switch (event) {
      case START_ELEMENT -> {
        meet(getLocalName());
        for (var i = 0; i < getAttributeCount(); i++) {
          meet(getAttributeLocalName(i));
        }
        for (var i = 0; i < getNamespaceCount(); i++) {
          meet(getNamespacePrefix(i));
        }
      }
      case PROCESSING_INSTRUCTION -> meet(getPITarget());
      case DTD, ENTITY_REFERENCE -> throw new RuleViolation("workbook.file.damaged");
      default -> {}
    }
    return event;
  }

  private void meet(String name) {
    if (names.add(name)
        && (names.size() > MOST_NAMES || name != null && name.length() > LONGEST_NAME)) {
      throw new RuleViolation("workbook.file.damaged");
    }
  }
}
