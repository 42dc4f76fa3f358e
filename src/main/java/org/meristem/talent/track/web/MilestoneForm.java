package org.meristem.talent.track.web;

import java.io.Serializable;
import org.meristem.platform.BilingualText;
import org.meristem.talent.Stage;
import org.meristem.talent.track.CountsFrom;
import org.meristem.talent.track.MilestoneText;

/** A milestone of a track while it is filled in. */
public class MilestoneForm implements Serializable {
  private Stage stage;
  private String titleEn;
  private String titleZh;
  private String asksEn;
  private String asksZh;
  private CountsFrom anchor = CountsFrom.START;
  private Integer fromMonth = 0;
  private Integer toMonth = 12;
  private Integer artefacts = 0;

  static MilestoneForm of(MilestoneText text) {
    var form = new MilestoneForm();
    form.stage = text.stage();
    form.titleEn = text.title().en();
    form.titleZh = text.title().zh();
    form.asksEn = text.asks().en();
    form.asksZh = text.asks().zh();
    form.anchor = text.anchor();
    form.fromMonth = text.fromMonth();
    form.toMonth = text.toMonth();
    form.artefacts = text.artefacts();
    return form;
  }

  MilestoneText text() {
    return new MilestoneText(
        stage,
        new BilingualText(titleEn, titleZh),
        new BilingualText(asksEn, asksZh),
        anchor,
        fromMonth,
        toMonth,
        artefacts == null ? 0 : artefacts);
  }

  public CountsFrom[] getAnchors() {
    return CountsFrom.values();
  }

  public Stage getStage() {
    return stage;
  }

  public void setStage(Stage stage) {
    this.stage = stage;
  }

  public String getTitleEn() {
    return titleEn;
  }

  public void setTitleEn(String titleEn) {
    this.titleEn = titleEn;
  }

  public String getTitleZh() {
    return titleZh;
  }

  public void setTitleZh(String titleZh) {
    this.titleZh = titleZh;
  }

  public String getAsksEn() {
    return asksEn;
  }

  public void setAsksEn(String asksEn) {
    this.asksEn = asksEn;
  }

  public String getAsksZh() {
    return asksZh;
  }

  public void setAsksZh(String asksZh) {
    this.asksZh = asksZh;
  }

  public CountsFrom getAnchor() {
    return anchor;
  }

  public void setAnchor(CountsFrom anchor) {
    this.anchor = anchor;
  }

  public Integer getFromMonth() {
    return fromMonth;
  }

  public void setFromMonth(Integer fromMonth) {
    this.fromMonth = fromMonth;
  }

  public Integer getToMonth() {
    return toMonth;
  }

  public void setToMonth(Integer toMonth) {
    this.toMonth = toMonth;
  }

  public Integer getArtefacts() {
    return artefacts;
  }

  public void setArtefacts(Integer artefacts) {
    this.artefacts = artefacts;
  }
}
