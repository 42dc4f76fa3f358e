package org.meristem.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A name or title in English and Chinese; where one is missing the other is shown. */
@Embeddable
public class BilingualText implements Serializable {
  @Column(name = "text_en")
  private String en;

  @Column(name = "text_zh")
  private String zh;

  protected BilingualText() {}

  public BilingualText(String en, String zh) {
    this.en = blankToNull(en);
    this.zh = blankToNull(zh);
  }

  public String en() {
    return en;
  }

  public String zh() {
    return zh;
  }

  public String in(Locale locale) {
    var first = Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    var second = first == zh ? en : zh;
    return first != null ? first : second == null ? "" : second;
  }

  /** Both, for a record that is read in either language: {@code Plan / 计划}. */
  public String inBoth() {
    return Stream.of(en, zh).filter(Objects::nonNull).collect(Collectors.joining(" / "));
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BilingualText that
        && Objects.equals(en, that.en)
        && Objects.equals(zh, that.zh);
  }

  @Override
  public int hashCode() {
    return Objects.hash(en, zh);
  }

  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}
