package org.meristem.talent.track.web;

import java.io.Serializable;
import org.meristem.platform.BilingualText;
import org.meristem.talent.Stage;
import org.meristem.talent.track.EuropeanProfile;
import org.meristem.talent.track.StageText;

/** A stage of a track while it is filled in. */
public class StageForm implements Serializable {
  private Stage stage;
  private EuropeanProfile profile = EuropeanProfile.R2;
  private Integer usualMonths;
  private String wordsEn;
  private String wordsZh;

  /**
   * @param text null for a stage that the track does not have yet
   */
  static StageForm of(Stage stage, StageText text) {
    var form = new StageForm();
    form.stage = stage;
    if (text != null) {
      form.profile = text.profile();
      form.usualMonths = text.usualMonths();
      form.wordsEn = text.words().en();
      form.wordsZh = text.words().zh();
    }
    return form;
  }

  StageText text() {
    return new StageText(profile, usualMonths, new BilingualText(wordsEn, wordsZh));
  }

  public EuropeanProfile[] getProfiles() {
    return EuropeanProfile.values();
  }

  public Stage getStage() {
    return stage;
  }

  public void setStage(Stage stage) {
    this.stage = stage;
  }

  public EuropeanProfile getProfile() {
    return profile;
  }

  public void setProfile(EuropeanProfile profile) {
    this.profile = profile;
  }

  public Integer getUsualMonths() {
    return usualMonths;
  }

  public void setUsualMonths(Integer usualMonths) {
    this.usualMonths = usualMonths;
  }

  public String getWordsEn() {
    return wordsEn;
  }

  public void setWordsEn(String wordsEn) {
    this.wordsEn = wordsEn;
  }

  public String getWordsZh() {
    return wordsZh;
  }

  public void setWordsZh(String wordsZh) {
    this.wordsZh = wordsZh;
  }
}
