package org.meristem.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import org.meristem.platform.NotPermitted;

/** The person on whose behalf this request or background step works. */
@Named
@RequestScoped
public class CurrentUser {
  private SignedIn signedIn;
  private String address = "local";

  /**
   * Tells who is asking and from where; called by sign-in at each request and by background work.
   */
  public void become(SignedIn person, String fromAddress) {
    this.signedIn = person;
    this.address = fromAddress;
  }

  public boolean isSignedIn() {
    return signedIn != null;
  }

  /**
   * @throws NotPermitted where nobody is signed in
   */
  public SignedIn get() {
    if (signedIn == null) {
      throw new NotPermitted();
    }
    return signedIn;
  }

  public String getAccount() {
    return signedIn == null ? "anonymous" : signedIn.account();
  }

  public String getDisplayName() {
    return signedIn == null ? "" : signedIn.displayName();
  }

  /** Where the request came from; {@code local} for the system's own work. */
  public String address() {
    return address;
  }

  public boolean has(Role role) {
    return signedIn != null && signedIn.has(role);
  }

  /** For pages: whether the person has one of these roles. */
  public boolean any(String... roles) {
    return Arrays.stream(roles).map(Role::valueOf).anyMatch(this::has);
  }

  /**
   * @throws NotPermitted unless the person has one of these roles
   */
  public void require(Role... roles) {
    if (Arrays.stream(roles).noneMatch(this::has)) {
      throw new NotPermitted();
    }
  }
}
