package org.meristem.talent.track.web;

import java.io.Serializable;
import org.meristem.platform.BilingualText;
import org.meristem.talent.track.Track;

/** Code and name of a track while they are filled in. */
public class TrackForm implements Serializable {
  private String code;
  private String nameEn;
  private String nameZh;

  static TrackForm of(Track track) {
    var form = new TrackForm();
    form.code = track.code();
    form.nameEn = track.name().en();
    form.nameZh = track.name().zh();
    return form;
  }

  BilingualText name() {
    return new BilingualText(nameEn, nameZh);
  }

  /** Whether it says another name than a track has. */
  public boolean isOther(Track track) {
    return !name().equals(track.name());
  }

  /** Whether anything was filled in. */
  public boolean isTouched() {
    return code != null || nameEn != null || nameZh != null;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getNameZh() {
    return nameZh;
  }

  public void setNameZh(String nameZh) {
    this.nameZh = nameZh;
  }
}
