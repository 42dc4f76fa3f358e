package org.meristem.students;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.meristem.people.Person;
import org.meristem.platform.Identifier;
import org.meristem.platform.SearchText;
import org.meristem.platform.StoredRecord;

/** A person as the registry knows them: by the student number, which never changes. */
@Entity
@Table(name = "student")
public class Student extends StoredRecord {
  @Column(name = "student_number")
  private String number;

  /** The number made comparable: width, case and spaces do not make another student. */
  @Column(name = "number_key")
  private String key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "person_id")
  private Person person;

  /** The fields that people edited by hand, separated by commas. */
  @Column(name = "hand_edited")
  private String handEdited;

  protected Student() {}

  /**
   * @param number text, not a figure: leading zeros count
   */
  public Student(String number, Person person) {
    this.number = Identifier.of(number);
    this.person = person;
    this.key = SearchText.of(this.number);
  }

  /** Takes over what the register says of the person. */
  void describe(StudentEntry entry) {
    person.registeredAs(
        entry.name(), entry.latinName(), entry.email(), entry.phone(), entry.group());
    person.bornAs(entry.sex(), entry.birthDate());
    person.signsInAs(entry.account());
  }

  /** The fields, as rosters name them, that people edited by hand. */
  public Set<String> handEdited() {
    return fields(handEdited);
  }

  static Set<String> fields(String stored) {
    return stored == null ? Set.of() : Set.of(stored.split(","));
  }

  /** Somebody has edited these fields: imports leave them alone. */
  void edited(Collection<String> fields) {
    var all = new TreeSet<>(handEdited());
    all.addAll(fields);
    handEdited = all.isEmpty() ? null : String.join(",", all);
  }

  /** These fields follow imports again. */
  void agreed(Collection<String> fields) {
    var rest = new TreeSet<>(handEdited());
    rest.removeAll(fields);
    handEdited = rest.isEmpty() ? null : String.join(",", rest);
  }

  public String key() {
    return key;
  }

  public String number() {
    return number;
  }

  public Person person() {
    return person;
  }
}
