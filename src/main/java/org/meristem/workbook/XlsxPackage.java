package org.meristem.workbook;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.meristem.platform.RuleViolation;

/** The XML parts of a zipped workbook and the links between them, each read within limits. */
final class XlsxPackage implements AutoCloseable {
  /** What describes a workbook is small; only its sheets and its strings grow. */
  static final long MOST_DESCRIPTION = 16L << 20;

  private static final int MOST_PARTS = 20_000;
  private static final int MOST_ATTRIBUTE = 40_000;
  private static final int MOST_ATTRIBUTES = 100;

  private static final WstxInputFactory XML = new WstxInputFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XML.setProperty(XMLInputFactory.IS_COALESCING, false);
    XML.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MOST_ATTRIBUTE);
    XML.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
  }

  /** A link from one part to another: what the other is, such as {@code worksheet}. */
  record Link(String kind, String part) {}

  /** Reads the XML of a part. */
  interface PartReader {
    void read(XMLStreamReader xml) throws XMLStreamException;
  }

  private final ZipFile zip;
  private final ReadingTime time;
  private final Map<String, ZipEntry> parts = new HashMap<>();

  /**
   * @throws RuleViolation {@code workbook.file.damaged}
   */
  XlsxPackage(Path content, ReadingTime time) {
    this.time = time;
    try {
      zip = new ZipFile(content.toFile());
    } catch (IOException | IllegalArgumentException e) {
      throw WorkbookFile.damaged(e);
    }
    if (zip.size() > MOST_PARTS) {
      close();
      throw new RuleViolation("workbook.file.unpacked");
    }
    zip.stream().forEach(entry -> parts.put(plain(entry.getName()), entry));
  }

  /** Some programs write backslashes, and Windows does not tell letters by their case. */
  private static String plain(String part) {
    var name = part.replace('\\', '/').toLowerCase(Locale.ROOT);
    return name.startsWith("/") ? name.substring(1) : name;
  }

  boolean has(String part) {
    return parts.containsKey(plain(part));
  }

  /**
   * @param most how many bytes it may have, unpacked
   * @throws RuleViolation {@code workbook.file.damaged}, {@code .unpacked} or {@code .slow}
   */
  void read(String part, long most, PartReader reader) {
    var entry = parts.get(plain(part));
    if (entry == null) {
      throw new RuleViolation("workbook.file.damaged");
    }
    try (var stream = new PartStream(zip, entry, most, time)) {
      var xml = new PartXml(XML.createXMLStreamReader(stream));
      reader.read(xml);
      xml.close();
    } catch (IOException | XMLStreamException | WstxLazyException e) {
      throw WorkbookFile.damaged(e);
    }
  }

  /** The links of a part, or of the package where that is empty, by their names. */
  Map<String, Link> links(String part) {
    var slash = part.lastIndexOf('/') + 1;
    var described = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    var links = new LinkedHashMap<String, Link>();
    if (has(described)) {
      read(described, MOST_DESCRIPTION, xml -> links(part, xml, links));
    }
    return links;
  }

  private static void links(String part, XMLStreamReader xml, Map<String, Link> links)
      throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        var kind = xml.getAttributeValue(null, "Type");
        var target = xml.getAttributeValue(null, "Target");
        if (kind != null
            && target != null
            && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
          links.put(
              xml.getAttributeValue(null, "Id"),
              new Link(kind.substring(kind.lastIndexOf('/') + 1), resolved(part, target)));
        }
      }
    }
  }

  /** Where a target lies that is given as seen from a part; one that is no address is a name. */
  private static String resolved(String part, String target) {
    try {
      var path = URI.create("/" + plain(part)).resolve(target.replace('\\', '/')).normalize();
      return path.getPath() == null ? target : path.getPath();
    } catch (IllegalArgumentException e) {
      return target;
    }
  }

  /** Whether all its parts can be unpacked and have at most so many bytes together. */
  boolean isWithin(long most) {
    var left = most;
    for (var entry : parts.values()) {
      try (var stream = new PartStream(zip, entry, left, time)) {
        left -= stream.transferTo(OutputStream.nullOutputStream());
      } catch (RuleViolation | IOException e) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw WorkbookFile.damaged(e);
    }
  }
}
