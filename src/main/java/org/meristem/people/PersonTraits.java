package org.meristem.people;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.meristem.platform.SearchText;

/**
 * What of a person tells whether another record is likely of the same human being, and whether two
 * belong to one group; made comparable, so that letter case, width and spaces do not count. Each
 * may be null, but for the id.
 *
 * @param group as it is typed; {@code groupKey} is made of it
 * @param number the staff number or, of a researcher, the researcher number
 */
public record PersonTraits(
    Long id,
    String account,
    String orcid,
    String email,
    String staffNumber,
    String number,
    String name,
    String latinName,
    LocalDate birthDate,
    String group,
    String groupKey) {
  public PersonTraits {
    account = comparable(account);
    email = comparable(email);
    staffNumber = comparable(staffNumber);
    number = comparable(number);
    name = comparable(name);
    latinName = comparable(latinName);
    groupKey = comparable(group);
  }

  /**
   * @param number a number besides the staff number; may be null
   */
  public static PersonTraits of(Person person, String number) {
    return new PersonTraits(
        person.id(),
        person.account(),
        person.orcid() == null ? null : person.orcid().value(),
        person.email(),
        person.staffNumber(),
        number,
        person.name(),
        person.latinName(),
        person.birthDate(),
        person.group(),
        null);
  }

  private static String comparable(String text) {
    return text == null || text.isBlank() ? null : SearchText.of(text).replace(" ", "");
  }

  public boolean isSamePerson(PersonTraits other) {
    return Objects.equals(id, other.id);
  }

  /** Whether both are in one group, however it is spelled. */
  public boolean sharesGroup(PersonTraits other) {
    return isSame(groupKey, other.groupKey);
  }

  /**
   * Whether another record is likely of the same human being: by account, ORCID iD, mail address or
   * a number, or by name and date of birth. A name alone tells nothing.
   */
  public boolean isLikely(PersonTraits other) {
    return isSame(account, other.account)
        || isSame(orcid, other.orcid)
        || isSame(email, other.email)
        || numbers().anyMatch(mine -> other.numbers().anyMatch(mine::equals))
        || isSame(birthDate, other.birthDate)
            && names().anyMatch(mine -> other.names().anyMatch(mine::equals));
  }

  private Stream<String> numbers() {
    return Stream.of(staffNumber, number).filter(Objects::nonNull);
  }

  private Stream<String> names() {
    return Stream.of(name, latinName).filter(Objects::nonNull);
  }

  private static boolean isSame(Object one, Object other) {
    return one != null && one.equals(other);
  }
}
