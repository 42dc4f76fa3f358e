package org.meristem.students;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.meristem.people.Person;
import org.meristem.platform.SearchText;
import org.meristem.platform.StoredRecord;

/** A person as the registry knows them: by the student number, which never changes. */
@Entity
@Table(name = "student")
public class Student extends StoredRecord {
  @Column(name = "student_number")
  private String number;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "person_id")
  private Person person;

  @Column(name = "search_text")
  private String searchText;

  protected Student() {}

  /**
   * @param number text, not a figure: leading zeros count
   */
  public Student(String number, Person person) {
    this.number = number;
    this.person = person;
    this.searchText = SearchText.of(number);
  }

  /** Takes over what the register says of the person. */
  void describe(StudentEntry entry) {
    person.rename(entry.name(), entry.latinName());
    person.bornAs(entry.sex(), entry.birthDate());
    person.reachableAt(entry.email(), entry.phone());
    person.joinGroup(entry.group());
    person.signsInAs(entry.account());
    searchText =
        SearchText.of(
            number,
            entry.name(),
            entry.latinName(),
            entry.email(),
            entry.supervisor(),
            entry.group());
  }

  public String number() {
    return number;
  }

  public Person person() {
    return person;
  }
}
