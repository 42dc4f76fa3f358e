package org.meristem.workbook;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which of the two date systems a workbook counts its days in. */
final class WorkbookProperties extends DefaultHandler {
  private boolean date1904;

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    if (name.equals("workbookPr")) {
      var value = attributes.getValue("date1904");
      date1904 = "1".equals(value) || "true".equals(value);
    }
  }

  boolean date1904() {
    return date1904;
  }
}
