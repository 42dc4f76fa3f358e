package org.meristem.talent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.meristem.talent.Profile;
import org.meristem.talent.ProfileReading;

/** What a researcher shows to others. */
@Named
@RequestScoped
public class ProfilePage {
  @Inject private ProfileReading reading;

  private String number;
  private Profile profile;

  public Profile getProfile() {
    if (profile == null) {
      profile = reading.profile(number);
    }
    return profile;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
