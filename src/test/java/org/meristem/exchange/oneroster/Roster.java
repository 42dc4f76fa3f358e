package org.meristem.exchange.oneroster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.meristem.curriculum.DegreeCategory;
import org.meristem.curriculum.Discipline;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.ProgrammeType;
import org.meristem.exchange.StudentIntake;
import org.meristem.people.Person;
import org.meristem.people.Sex;
import org.meristem.platform.BilingualText;
import org.meristem.students.EpisodeStatus;
import org.meristem.students.StudentEntry;
import org.meristem.students.StudyMode;
import org.meristem.testing.TempFile;
import org.meristem.workbook.TableReader;
import org.meristem.workbook.TableRow;

/** A small house, written as an archive and read again as an import would. */
final class Roster {
  static final StudentEntry LI =
      student("202414060001", "𠮷田明", "Yoshida Akira", Sex.MALE, "T0001", EpisodeStatus.ENROLLED);
  static final StudentEntry AYGUL =
      student("202414060002", "阿依古丽·热合曼", null, Sex.FEMALE, "t0001", EpisodeStatus.GRADUATED);
  static final StudentEntry HUBER =
      student("000000000003", "Huber, \"Mia\" Anna", null, null, "unknown", EpisodeStatus.ON_LEAVE);

  private Roster() {}

  static StudentEntry student(
      String number,
      String name,
      String latinName,
      Sex sex,
      String supervisor,
      EpisodeStatus status) {
    return new StudentEntry(
        number,
        name,
        latinName,
        sex,
        LocalDate.of(2000, 2, 29),
        "a@example.org",
        "+86 10 1234",
        "NSE-PHD",
        2024,
        LocalDate.of(2024, 9, 2),
        StudyMode.FULL_TIME,
        status,
        supervisor,
        "somebody",
        "Group",
        null,
        null);
  }

  static Zip written(StudentEntry... students) {
    return written(
        lines -> {
          var people = new PeopleLines(lines);
          var house = new HouseLines(Locale.ENGLISH, lines);
          var teacher = new Person("司马光", "Sima Guang");
          teacher.employedAs("T0001");
          teacher.signsInAs("sima");
          people.staff(teacher);
          List.of(students).forEach(people::student);
          house.house();
          house.programme(programme("NSE-PHD"), people.cohorts());
          house.programme(programme("NSE/MA"), people.cohorts());
          house.schoolYears(people.cohorts());
        });
  }

  static Zip written(Consumer<Consumer<Line>> filling) {
    var content = new ByteArrayOutputStream();
    try (var archive = new ArchiveWriting()) {
      filling.accept(archive::add);
      archive.writeTo(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Zip.of(content.toByteArray());
  }

  private static Programme programme(String code) {
    return new Programme(
        code,
        new BilingualText("Nanoscience", "纳米科学"),
        new Discipline("1406", new BilingualText("Nanoscience", null), null),
        ProgrammeType.DOCTORAL,
        DegreeCategory.SCIENCE);
  }

  /** The rows that an import of the archive would stage. */
  static List<TableRow> read(Zip zip) {
    var table = new ByteArrayOutputStream();
    try {
      new OneRosterPackaging().unpack(TempFile.of(zip.bytes()), table);
      var rows = new ArrayList<TableRow>();
      var file = TempFile.of(table.toByteArray());
      new TableReader(new StudentIntake().columns())
          .read("roster.zip/users.csv", file, row -> rows.add(row));
      Files.delete(file);
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
