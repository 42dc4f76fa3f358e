package org.meristem.exchange.orcid;

import jakarta.json.JsonException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.meristem.platform.RuleViolation;

/**
 * A downloaded record, read piece by piece: one file, or the ZIP of files that ORCID hands out.
 * JSON and XML come to the same tree: an attribute is a part, a list is its elements one after the
 * other, and {@code value} is what its part says.
 */
final class OrcidFile {
  static final int MOST_BYTES = 20 << 20;

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int BEGINNING = 256;
  private static final String ZIP = "PK\u0003\u0004";
  private static final Pattern PART =
      Pattern.compile("(?i)(?!__MACOSX/)(.*/)?[^./][^/]*\\.(xml|json)");
  private static final String SAYS = "value";

  private OrcidFile() {}

  /**
   * @throws RuleViolation {@code exchange.orcid.large}, {@code .deep}, {@code .doctype} or {@code
   *     .damaged}
   */
  static Node read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new RuleViolation("exchange.orcid.large", MOST_BYTES >> 20);
    }
    var tree = new Tree();
    try (var content = new BufferedInputStream(Files.newInputStream(file))) {
      if (beginning(content).startsWith(ZIP)) {
        readZip(file, tree);
      } else {
        read(content, tree);
      }
    } catch (JsonException | XMLStreamException | ZipException | IllegalStateException e) {
      var refusal = new RuleViolation("exchange.orcid.damaged");
      refusal.initCause(e);
      throw refusal;
    }
    return tree.root();
  }

  private static void read(BufferedInputStream content, Tree tree)
      throws IOException, XMLStreamException {
    passMark(content);
    // JSON is known by that, whatever the file is called
    if (beginning(content).matches("(?s)\\s*[{\\[].*")) {
      OrcidJson.read(content, tree);
    } else {
      readXml(content, tree);
    }
  }

  /** What ORCID hands out to its owner: a folder of XML files, one a work. */
  private static void readZip(Path file, Tree tree) throws IOException, XMLStreamException {
    try (var zip = new ZipFile(file.toFile())) {
      var left = MOST_BYTES;
      for (var entry : Collections.list(zip.entries())) {
        if (PART.matcher(entry.getName()).matches()) {
          byte[] part;
          try (var content = zip.getInputStream(entry)) {
            part = content.readNBytes(left + 1);
          }
          left -= part.length;
          if (left < 0) {
            throw new RuleViolation("exchange.orcid.large", MOST_BYTES >> 20);
          }
          read(new BufferedInputStream(new ByteArrayInputStream(part)), tree);
        }
      }
    }
  }

  private static void passMark(InputStream content) throws IOException {
    content.mark(MARK.length);
    if (!Arrays.equals(content.readNBytes(MARK.length), MARK)) {
      content.reset();
    }
  }

  private static String beginning(InputStream content) throws IOException {
    content.mark(BEGINNING);
    var beginning = new String(content.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
    content.reset();
    return beginning;
  }

  private static void readXml(InputStream content, Tree tree) throws XMLStreamException {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    var reader = factory.createXMLStreamReader(content);
    try {
      while (reader.hasNext()) {
        take(reader, reader.next(), tree);
      }
    } finally {
      reader.close();
    }
  }

  private static void take(XMLStreamReader reader, int event, Tree tree) {
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new RuleViolation("exchange.orcid.doctype");
      case XMLStreamConstants.START_ELEMENT -> {
        tree.open(reader.getLocalName());
        for (var i = 0; i < reader.getAttributeCount(); i++) {
          tree.leaf(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> tree.say(reader.getText());
      case XMLStreamConstants.END_ELEMENT -> tree.close();
      default -> {}
    }
  }
}
