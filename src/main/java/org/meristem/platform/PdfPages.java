package org.meristem.platform;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.logging.Level;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.w3c.dom.Document;

/**
 * Pages on paper: A4 in the house's look, numbered, as a PDF that is tagged for screen readers and
 * brings its fonts along.
 */
public final class PdfPages {
  public static final String MEDIA_TYPE = "application/pdf";

  /** What stands for a character that none of the fonts has, as printers always did. */
  private static final String NOT_IN_THE_CASE = "〓";

  static {
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    FontMappers.set(new NoFontOfTheMachine());
  }

  private PdfPages() {}

  /**
   * Lays out what is written on the pages. A piece of class {@code head} is repeated above each
   * page but the first, one of class {@code foot} below each.
   */
  public static byte[] of(Locale language, String title, Consumer<Markup> content) {
    var out = new ByteArrayOutputStream();
    var builder =
        new PdfRendererBuilder()
            .withW3cDocument(document(language, title, content), null)
            .useUriResolver((base, address) -> null)
            .useReplacementText(NOT_IN_THE_CASE)
            .usePdfUaAccessibility(true)
            .withProducer("Meristem");
    font(builder, "Meristem Sans", 400, "MeristemSans-Regular");
    font(builder, "Meristem Sans", 600, "MeristemSans-SemiBold");
    font(builder, "Meristem Han", 400, "MeristemHan-Regular");
    font(builder, "Meristem Han Heads", 600, "MeristemHan-SemiBold");
    try {
      builder.toStream(out).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String family, int weight, String file) {
    builder.useFont(
        () -> resource("fonts/" + file + ".ttf"), family, weight, FontStyle.NORMAL, true);
  }

  private static Document document(Locale language, String title, Consumer<Markup> content) {
    var document = emptyDocument();
    var root = document.createElement("html");
    document.appendChild(root);
    var html = new Markup(root).in(language);
    var head = html.inner("head", null);
    head.add("title", null, title).add("style", null, styleSheet(language));
    head.meta("subject", title);
    content.accept(html.inner("body", null));
    return document;
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String styleSheet(Locale language) {
    try (var in = resource("pages.css")) {
      var number =
          Texts.of(
              language, "platform.pages.number", "\" counter(page) \"", "\" counter(pages) \"");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("[number]", number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    return PdfPages.class.getResourceAsStream(name);
  }

  /**
   * The layout asks for Helvetica though it does not use it, and PDFBox would look through all
   * fonts of the machine for it and keep a list of them in the home directory.
   */
  private static final class NoFontOfTheMachine implements FontMapper {
    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
      return new FontMapping<>(null, false);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
      return new FontMapping<>(null, false);
    }

    @Override
    public CIDFontMapping getCIDFont(
        String name, PDFontDescriptor descriptor, PDCIDSystemInfo systemInfo) {
      return new CIDFontMapping(null, null, false);
    }
  }
}
