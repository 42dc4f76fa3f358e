package org.meristem.talent.track.web;

import java.io.Serializable;

/** A new track while it is filled in. */
public class TrackForm implements Serializable {
  private String code;
  private String nameEn;
  private String nameZh;

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
