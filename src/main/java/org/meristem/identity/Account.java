package org.meristem.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.meristem.platform.Identifier;
import org.meristem.platform.Languages;
import org.meristem.platform.StoredRecord;

/** The right of one person to sign in: a name, a password that we do not know, and roles. */
@Entity
@Table(name = "account")
public class Account extends StoredRecord {
  private String name;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "password_version")
  private int passwordVersion;

  @Column(name = "language_tag")
  private String language;

  private boolean active;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role_name")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = new HashSet<>();

  protected Account() {}

  /**
   * @param name what the person types to sign in; kept in lower case
   * @param passwordHash as {@link Passwords#hash} makes it
   */
  public Account(String name, String displayName, String passwordHash, Set<Role> roles) {
    this.name = nameOf(name);
    this.displayName = displayName;
    this.passwordHash = passwordHash;
    this.roles = EnumSet.copyOf(roles);
    this.active = true;
  }

  /** The form in which account names are kept and compared. */
  public static String nameOf(String typed) {
    var account = Identifier.of(typed);
    return account == null ? "" : account.toLowerCase(Locale.ROOT);
  }

  public SignedIn signIn(Instant now) {
    return new SignedIn(name, displayName, Set.copyOf(roles), now, passwordVersion);
  }

  public void changePassword(String newHash) {
    this.passwordHash = newHash;
    this.passwordVersion++;
  }

  public void speak(Locale locale) {
    this.language = locale.toLanguageTag();
  }

  public String name() {
    return name;
  }

  public String displayName() {
    return displayName;
  }

  public String passwordHash() {
    return passwordHash;
  }

  public int passwordVersion() {
    return passwordVersion;
  }

  public boolean isActive() {
    return active;
  }

  public Set<Role> roles() {
    return Set.copyOf(roles);
  }

  /** The language that the person chose, or null. */
  public Locale language() {
    return language == null ? null : Languages.nearest(language);
  }
}
