package org.meristem.exchange.oneroster;

import static org.meristem.exchange.oneroster.Archive.is;
import static org.meristem.exchange.oneroster.Archive.value;
import static org.meristem.exchange.oneroster.OneRosterFile.USERS;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.meristem.imports.Said;
import org.meristem.platform.Languages;
import org.meristem.platform.Texts;

/**
 * The students of an archive as a roster: a line for each line of users.csv, blank where it is no
 * student, so that a fault names the row of that file, and its column too where the value stands
 * there. What the other files say stands in columns to the right.
 */
final class RosterTable {
  /** So many rows a notice names. */
  private static final int NAMED = 50;

  /** A teacher who is taken for the supervisor of a class. */
  private record Supervisor(String number, String name) {}

  private final Archive archive;
  private final Memberships memberships;
  private final Map<String, Supervisor> supervisors = new HashMap<>();
  private final List<String> columns;
  private final List<String> fields = new ArrayList<>();
  private final List<Long> disabled = new ArrayList<>();
  private final boolean ours;

  RosterTable(Archive archive) {
    this.archive = archive;
    this.memberships = new Memberships(archive);
    var wanted = memberships.supervisors();
    this.columns =
        archive.read(
            USERS,
            List.of("sourcedId"),
            line -> {
              if (wanted.contains(value(line, "sourcedId"))) {
                supervisors.put(
                    value(line, "sourcedId"),
                    new Supervisor(value(line, "identifier"), name(line)));
              }
            });
    this.ours = columns.contains(OneRosterFile.SUPERVISOR);
    columns.forEach(column -> fields.add(fieldAt(column)));
    fields.addAll(List.of("programme", "entryYear", "birthDate", "sex"));
    if (!ours) {
      fields.addAll(List.of("supervisorNumber", "supervisor"));
    }
  }

  /** The field whose value is shown in a column of users.csv, or null. */
  private String fieldAt(String column) {
    return switch (column) {
      case "identifier" -> "studentNumber";
      case "email" -> "email";
      case "phone" -> "phone";
      case "familyName" -> columns.contains(OneRosterFile.NAME) ? null : "name";
      case OneRosterFile.NAME -> "name";
      case OneRosterFile.LATIN_NAME -> "latinName";
      case OneRosterFile.SUPERVISOR -> "supervisorNumber";
      case OneRosterFile.STATUS -> "status";
      default -> null;
    };
  }

  void write(OutputStream out) throws IOException {
    var table =
        new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
    table.printRecord(
        fields.stream()
            .map(
                field ->
                    field == null ? null : Texts.of(Languages.ENGLISH, "students.column." + field))
            .toList());
    archive.readUsers(line -> write(line, table));
    table.flush();
  }

  private void write(CSVRecord line, CSVPrinter table) {
    try {
      var member = memberships.of(value(line, "sourcedId"));
      if (isDisabled(line, member)) {
        disabled.add(line.getRecordNumber() + 1);
        table.println();
      } else if (member.isStudent() && !Archive.isDeleted(line)) {
        var values = values(line, member);
        table.printRecord(fields.stream().map(values::get).toList());
      } else {
        table.println();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A student who may no longer sign in; our own archives say why. */
  private boolean isDisabled(CSVRecord line, Membership member) {
    return member.isStudent()
        && !Archive.isDeleted(line)
        && value(line, OneRosterFile.STATUS).isEmpty()
        && is(value(line, "enabledUser"), "false");
  }

  /** What people should know of the archive, once it is written. */
  List<Said> notices() {
    var notices = new ArrayList<Said>();
    if (archive.deleted() > 0) {
      notices.add(Said.of("exchange.oneroster.notice.deleted", archive.deleted()));
    }
    if (!disabled.isEmpty()) {
      var rows =
          disabled.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
      notices.add(
          Said.of(
              "exchange.oneroster.notice.disabled",
              disabled.size(),
              disabled.size() > NAMED ? rows + " …" : rows));
    }
    return notices;
  }

  private Map<String, String> values(CSVRecord line, Membership member) {
    var phone = value(line, "phone");
    var values = new HashMap<String, String>();
    values.put("studentNumber", value(line, "identifier"));
    values.put("name", name(line));
    values.put("latinName", value(line, OneRosterFile.LATIN_NAME));
    values.put("status", value(line, OneRosterFile.STATUS));
    values.put("email", value(line, "email"));
    values.put("phone", phone.isEmpty() ? value(line, "sms") : phone);
    values.put("programme", member.programme());
    values.put("entryYear", member.entryYear());
    values.put("birthDate", member.birthDate());
    values.put("sex", sex(member.sex()));
    if (ours) {
      values.put("supervisorNumber", value(line, OneRosterFile.SUPERVISOR));
    } else if (supervisors.containsKey(memberships.supervisor(member))) {
      var supervisor = supervisors.get(memberships.supervisor(member));
      values.put("supervisorNumber", supervisor.number());
      values.put("supervisor", supervisor.name());
    }
    return values;
  }

  /** Our own spelling of a name counts for as long as the parts beside it are still its parts. */
  private static String name(CSVRecord line) {
    var own = value(line, OneRosterFile.NAME);
    var given = (value(line, "givenName") + " " + value(line, "middleName")).strip();
    var parts = new FullName(value(line, "familyName"), given);
    return !own.isEmpty() && FullName.of(own).equals(parts) ? own : parts.whole();
  }

  /** What the standard has beyond the two that a register knows stays empty. */
  private static String sex(String value) {
    return is(value, "unspecified") || is(value, "other") ? "" : value;
  }
}
