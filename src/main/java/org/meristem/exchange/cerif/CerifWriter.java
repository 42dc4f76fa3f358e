package org.meristem.exchange.cerif;

import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes records of the OpenAIRE CERIF profile 1.2, framed as harvesters read them (OAI-PMH). */
final class CerifWriter {
  static final String PROFILE = "https://www.openaire.eu/cerif-profile/1.2/";
  static final String FRAME = "http://www.openarchives.org/OAI/2.0/";

  /** Characters that no XML document can hold. */
  private static final Pattern IMPOSSIBLE =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;
  private final String house;
  private final String now;

  /**
   * @param house the host by which the house is known
   */
  CerifWriter(OutputStream out, String house, Instant at) throws XMLStreamException {
    this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
    this.house = house;
    this.now = at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  void begin(String address) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("OAI-PMH");
    xml.writeDefaultNamespace(FRAME);
    words("responseDate", now);
    xml.writeStartElement("request");
    xml.writeAttribute("verb", "ListRecords");
    xml.writeAttribute("metadataPrefix", "oai_cerif_openaire");
    xml.writeCharacters(address);
    xml.writeEndElement();
    xml.writeStartElement("ListRecords");
  }

  /** Begins a record of an entity, whose parts come next. */
  void record(String entity, String id, String set) throws XMLStreamException {
    xml.writeStartElement("record");
    xml.writeStartElement("header");
    words("identifier", "oai:" + house + ":" + id);
    words("datestamp", now);
    words("setSpec", set);
    xml.writeEndElement();
    xml.writeStartElement("metadata");
    xml.writeStartElement(entity);
    xml.writeDefaultNamespace(PROFILE);
    xml.writeAttribute("id", id);
  }

  void endRecord() throws XMLStreamException {
    for (var open = 0; open < 3; open++) {
      xml.writeEndElement();
    }
  }

  void type(CerifType type) throws XMLStreamException {
    xml.writeStartElement("Type");
    xml.writeDefaultNamespace(type.vocabulary());
    xml.writeCharacters(type.address());
    xml.writeEndElement();
  }

  void begin(String element, String id) throws XMLStreamException {
    xml.writeStartElement(element);
    if (id != null) {
      xml.writeAttribute("id", id);
    }
  }

  void end() throws XMLStreamException {
    xml.writeEndElement();
  }

  /** An element that holds nothing but words; none where there are none. */
  void words(String element, String words) throws XMLStreamException {
    if (words != null) {
      xml.writeStartElement(element);
      xml.writeCharacters(IMPOSSIBLE.matcher(words).replaceAll(""));
      xml.writeEndElement();
    }
  }

  void words(String element, String language, String words) throws XMLStreamException {
    if (words != null) {
      xml.writeStartElement(element);
      xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
      xml.writeCharacters(IMPOSSIBLE.matcher(words).replaceAll(""));
      xml.writeEndElement();
    }
  }

  void finish() throws XMLStreamException {
    xml.writeEndDocument();
    xml.flush();
  }
}
