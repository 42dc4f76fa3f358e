package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Texts;
import org.meristem.workbook.TableWriter;

/** Lists as workbooks, for those who may see them. */
@ApplicationScoped
public class ListExport {
  @Inject @Any private Instance<Listing<?>> listings;

  /**
   * @param name of the list
   * @param asked what narrows it, by name
   * @throws NotFound where there is no such list, or it cannot be narrowed so
   * @throws NotPermitted where the caller may not see it
   */
  @Transactional
  public void write(String name, UnaryOperator<String> asked, Locale locale, OutputStream out)
      throws IOException {
    var listing =
        listings.stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(NotFound::new);
    write(listing, asked, locale, out);
  }

  private static <T> void write(
      Listing<T> listing, UnaryOperator<String> asked, Locale locale, OutputStream out)
      throws IOException {
    var all = rows(listing, asked);
    var fields = listing.fields(locale);
    new TableWriter(fields.columns(), locale)
        .write(
            out,
            Texts.of(locale, listing.title()),
            rows -> all.forEach(one -> rows.accept(fields.of(one))));
  }

  private static <T> Iterable<T> rows(Listing<T> listing, UnaryOperator<String> asked) {
    try {
      return listing.rows(asked);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }
}
