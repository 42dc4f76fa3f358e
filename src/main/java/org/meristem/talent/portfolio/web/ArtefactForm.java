package org.meristem.talent.portfolio.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.meristem.talent.portfolio.ArtefactKind;
import org.meristem.talent.portfolio.ArtefactLanguage;
import org.meristem.talent.portfolio.ArtefactText;
import org.meristem.talent.portfolio.Audience;

/** An artefact while it is recorded. */
public class ArtefactForm implements Serializable {
  private ArtefactKind kind = ArtefactKind.POPULAR_ARTICLE;
  private ArtefactLanguage language = ArtefactLanguage.CHINESE;
  private String title;
  private LocalDate made;
  private Audience audience = Audience.PUBLIC;
  private String audienceWords;
  private String aim;
  private String ownPart;
  private String link;

  static ArtefactForm of(ArtefactText text) {
    var form = new ArtefactForm();
    form.kind = text.kind();
    form.language = text.language();
    form.title = text.title();
    form.made = text.made();
    form.audience = text.audience();
    form.audienceWords = text.audienceWords();
    form.aim = text.aim();
    form.ownPart = text.ownPart();
    form.link = text.link();
    return form;
  }

  ArtefactText text() {
    return new ArtefactText(
        kind, language, title, made, audience, audienceWords, aim, ownPart, link);
  }

  public ArtefactKind[] getKinds() {
    return ArtefactKind.values();
  }

  public ArtefactLanguage[] getLanguages() {
    return ArtefactLanguage.values();
  }

  public Audience[] getAudiences() {
    return Audience.values();
  }

  public ArtefactKind getKind() {
    return kind;
  }

  public void setKind(ArtefactKind kind) {
    this.kind = kind;
  }

  public ArtefactLanguage getLanguage() {
    return language;
  }

  public void setLanguage(ArtefactLanguage language) {
    this.language = language;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public LocalDate getMade() {
    return made;
  }

  public void setMade(LocalDate made) {
    this.made = made;
  }

  public Audience getAudience() {
    return audience;
  }

  public void setAudience(Audience audience) {
    this.audience = audience;
  }

  public String getAudienceWords() {
    return audienceWords;
  }

  public void setAudienceWords(String audienceWords) {
    this.audienceWords = audienceWords;
  }

  public String getAim() {
    return aim;
  }

  public void setAim(String aim) {
    this.aim = aim;
  }

  public String getOwnPart() {
    return ownPart;
  }

  public void setOwnPart(String ownPart) {
    this.ownPart = ownPart;
  }

  public String getLink() {
    return link;
  }

  public void setLink(String link) {
    this.link = link;
  }
}
