package org.meristem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What somebody who searches or copies from a PDF finds, line by line. */
public final class PdfText {
  private final PDDocument document;

  public PdfText(byte[] pdf) {
    try {
      document = Loader.loadPDF(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int pages() {
    return document.getNumberOfPages();
  }

  public String all() {
    return text(1, pages());
  }

  /**
   * @param number from 1
   */
  public String page(int number) {
    return text(number, number);
  }

  /**
   * With the characters behind their look-alikes: a browser prints with the machine's fonts, in
   * which a radical and the character that looks the same (⽶ and 米) share one picture.
   */
  public String unified() {
    return Normalizer.normalize(all(), Normalizer.Form.NFKC);
  }

  /** Without the breaks of lines, for sentences that go over several. */
  public String joined() {
    return all().replaceAll("\\s*\\R\\s*", "");
  }

  public String title() {
    return document.getDocumentInformation().getTitle();
  }

  public String language() {
    return document.getDocumentCatalog().getLanguage();
  }

  /** Whether the file brings every font that it uses. */
  public boolean bringsItsFonts() throws IOException {
    for (var page : document.getPages()) {
      for (var name : page.getResources().getFontNames()) {
        if (!page.getResources().getFont(name).isEmbedded()) {
          return false;
        }
      }
    }
    return true;
  }

  private String text(int first, int last) {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(first);
    stripper.setEndPage(last);
    try {
      return stripper.getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
