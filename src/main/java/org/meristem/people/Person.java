package org.meristem.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.meristem.identity.Account;
import org.meristem.platform.EmailAddress;
import org.meristem.platform.Identifier;
import org.meristem.platform.SearchText;
import org.meristem.platform.StoredRecord;

/**
 * A human being, entered once: student, staff member and researcher are things that a person is for
 * a time.
 */
@Entity
@Table(name = "person")
public class Person extends StoredRecord {
  private static final int LONGEST_SEARCH_TEXT = 1000;

  private String name;

  @Column(name = "latin_name")
  private String latinName;

  @Enumerated(EnumType.STRING)
  private Sex sex;

  @Column(name = "birth_date")
  private LocalDate birthDate;

  private String email;
  private String phone;

  @Column(name = "staff_number")
  private String staffNumber;

  /** The number made comparable, so that no second person has it in another spelling. */
  @Column(name = "staff_number_key")
  private String staffNumberKey;

  @Column(name = "account_name")
  private String account;

  @Column(name = "research_group")
  private String group;

  private String topics;

  private String orcid;

  @Column(name = "search_text")
  private String searchText;

  protected Person() {}

  /**
   * @param name as the person writes it, in any script; at most 100 code points
   * @param latinName the same in Latin letters, or null
   */
  public Person(String name, String latinName) {
    rename(name, latinName);
  }

  public void rename(String newName, String newLatinName) {
    name = newName;
    latinName = newLatinName;
    refreshSearchText();
  }

  /** Takes over what a register says of the person. */
  public void registeredAs(
      String newName, String newLatinName, String newEmail, String newPhone, String newGroup) {
    name = newName;
    latinName = newLatinName;
    email = EmailAddress.of(newEmail);
    phone = newPhone;
    group = newGroup;
    refreshSearchText();
  }

  public void bornAs(Sex newSex, LocalDate newBirthDate) {
    sex = newSex;
    birthDate = newBirthDate;
  }

  public void reachableAt(String newEmail, String newPhone) {
    email = EmailAddress.of(newEmail);
    phone = newPhone;
    refreshSearchText();
  }

  public void employedAs(String newStaffNumber) {
    staffNumber = Identifier.of(newStaffNumber);
    staffNumberKey = staffNumber == null ? null : SearchText.of(staffNumber);
    refreshSearchText();
  }

  public void joinGroup(String newGroup) {
    group = newGroup;
    refreshSearchText();
  }

  /**
   * @param newTopics what the person knows their way about in, with semicolons between
   */
  public void knowsAbout(String newTopics) {
    topics = newTopics;
  }

  /**
   * @param newOrcid null where the person has none
   */
  public void identifiedBy(Orcid newOrcid) {
    orcid = newOrcid == null ? null : newOrcid.value();
  }

  /**
   * Says which account is this person's, so that people see what is theirs; nobody else has it.
   *
   * @param accountName in any letter case; null or blank for none
   */
  public void signsInAs(String accountName) {
    var name = Identifier.of(accountName);
    account = name == null ? null : Account.nameOf(name);
  }

  private void refreshSearchText() {
    searchText = SearchText.atMost(LONGEST_SEARCH_TEXT, name, latinName, staffNumber, email, group);
  }

  public String name() {
    return name;
  }

  public String latinName() {
    return latinName;
  }

  public Sex sex() {
    return sex;
  }

  public LocalDate birthDate() {
    return birthDate;
  }

  public String email() {
    return email;
  }

  public String phone() {
    return phone;
  }

  public String staffNumber() {
    return staffNumber;
  }

  public String account() {
    return account;
  }

  public String topics() {
    return topics;
  }

  /** Null where none is known. */
  public Orcid orcid() {
    return orcid == null ? null : new Orcid(orcid);
  }

  public String group() {
    return group;
  }
}
