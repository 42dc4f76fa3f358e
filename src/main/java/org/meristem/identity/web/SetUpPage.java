package org.meristem.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.meristem.identity.FirstAdministrator;
import org.meristem.platform.web.Messages;

/** The page behind the one-time link of a first start. */
@Named
@RequestScoped
public class SetUpPage {
  @Inject private FirstAdministrator firstAdministrator;
  @Inject private Messages messages;

  private String token;
  private String name;
  private String displayName;
  private String password;

  public boolean isOpen() {
    return firstAdministrator.isValid(token);
  }

  public String make() {
    firstAdministrator.make(token, name, displayName, password);
    messages.done("identity.setUp.done");
    return "/identity/sign-in?faces-redirect=true";
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
