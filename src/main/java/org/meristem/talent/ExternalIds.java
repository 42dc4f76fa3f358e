package org.meristem.talent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** By what else an achievement is known: its DOI, and its place in the person's ORCID record. */
@Embeddable
public class ExternalIds implements Serializable {
  public static final ExternalIds NONE = new ExternalIds(null, null);

  private static final Pattern BEFORE =
      Pattern.compile(
          "^\\s*(?:https?://)?(?:(?:dx\\.|www\\.)?doi\\.org/|doi:\\s*)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}(?:\\.\\d+)*/\\S{1,280}");

  private String doi;

  @Column(name = "put_code")
  private String putCode;

  protected ExternalIds() {}

  /**
   * @param doi normalised as by {@link #doi(String)}, or null
   * @param putCode a kind and a number such as {@code work/178602}, or null
   */
  public ExternalIds(String doi, String putCode) {
    this.doi = doi;
    this.putCode = putCode;
  }

  /**
   * A DOI as it is compared: without the address before it and in small letters, as the DOI
   * handbook has it; null where the text is no DOI.
   */
  public static String doi(String typed) {
    if (typed == null) {
      return null;
    }
    var bare = BEFORE.matcher(typed).replaceFirst("").strip().toLowerCase(Locale.ROOT);
    return DOI.matcher(bare).matches() ? bare : null;
  }

  public String doi() {
    return doi;
  }

  public String putCode() {
    return putCode;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExternalIds that
        && Objects.equals(doi, that.doi)
        && Objects.equals(putCode, that.putCode);
  }

  @Override
  public int hashCode() {
    return Objects.hash(doi, putCode);
  }
}
