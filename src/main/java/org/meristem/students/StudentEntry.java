package org.meristem.students;

import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.meristem.people.Sex;
import org.meristem.platform.EmailAddress;
import org.meristem.platform.Identifier;
import org.meristem.platform.Recorded.FieldChange;

/**
 * What a register says of one student: the person and the present episode. Only number, name, birth
 * date, programme and entry year are always there.
 *
 * <p>Its fields are named as the columns of rosters are (the number apart), so that both agree on
 * which were edited by hand.
 *
 * @param programme the programme's code
 */
public record StudentEntry(
    String number,
    String name,
    String latinName,
    Sex sex,
    LocalDate birthDate,
    String email,
    String phone,
    String programme,
    int entryYear,
    LocalDate entryDate,
    StudyMode studyMode,
    EpisodeStatus status,
    String supervisorNumber,
    String supervisor,
    String group,
    LocalDate expectedEnd,
    String account)
    implements Serializable {
  public StudentEntry {
    number = Identifier.of(number);
    email = EmailAddress.of(email);
    programme = Identifier.of(programme);
    supervisorNumber = Identifier.of(supervisorNumber);
    account = Identifier.of(account);
  }

  /**
   * An entry from values by field, as they are or as canonical text; texts are kept without the
   * spaces around them, empty ones not at all.
   */
  public static StudentEntry of(Map<String, ?> values) {
    return made(field -> read(field.getType(), values.get(field.getName())));
  }

  private static Object read(Class<?> type, Object value) {
    var text = value == null ? "" : value.toString().strip();
    if (type == int.class) {
      return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
    if (text.isEmpty()) {
      return null;
    }
    if (type == LocalDate.class) {
      return LocalDate.parse(text);
    }
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .filter(constant -> ((Enum<?>) constant).name().equals(text))
            .findFirst()
            .orElseThrow()
        : text;
  }

  /** Every field's value; constants by their name. */
  public Map<String, Object> values() {
    var values = new LinkedHashMap<String, Object>();
    for (var field : StudentEntry.class.getRecordComponents()) {
      var value = value(field, this);
      values.put(field.getName(), value instanceof Enum<?> constant ? constant.name() : value);
    }
    return values;
  }

  /** Every field's value as canonical text: days as ISO dates, constants by their name, or null. */
  public Map<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    values().forEach((field, value) -> texts.put(field, value == null ? null : value.toString()));
    return texts;
  }

  /** The fields in which another entry says something else, with what it says. */
  public List<FieldChange> changesTo(StudentEntry other) {
    var others = other.texts();
    return texts().entrySet().stream()
        .map(mine -> new FieldChange(mine.getKey(), mine.getValue(), others.get(mine.getKey())))
        .filter(FieldChange::differs)
        .toList();
  }

  /**
   * What this entry changes of the one it began with, made to another: its own fields where it
   * changed them, the other's where it did not.
   */
  public StudentEntry rebased(StudentEntry begun, StudentEntry onto) {
    return made(
        field ->
            Objects.equals(value(field, this), value(field, begun))
                ? value(field, onto)
                : value(field, this));
  }

  private static StudentEntry made(Function<RecordComponent, Object> value) {
    var fields = StudentEntry.class.getRecordComponents();
    var types = Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return StudentEntry.class
          .getDeclaredConstructor(types)
          .newInstance(Arrays.stream(fields).map(value).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object value(RecordComponent field, StudentEntry entry) {
    try {
      return field.getAccessor().invoke(entry);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
