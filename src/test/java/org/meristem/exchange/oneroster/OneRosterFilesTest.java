package org.meristem.exchange.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.meristem.people.Sex;
import org.meristem.students.EpisodeStatus;

/** What other systems read; the headers are those of the CSV binding 1.2.1, letter by letter. */
class OneRosterFilesTest {
  private final Zip zip = Roster.written(Roster.LI, Roster.AYGUL, Roster.HUBER);

  /** Opened in a spreadsheet program, a name must not be calculated. */
  @Test
  void aNameThatIsAFormulaLeavesAsTextAndComesInAgain() {
    var formula = "=HYPERLINK(\"http://evil.example\")";
    var written =
        Roster.written(
            Roster.student("202414060009", formula, null, Sex.MALE, null, EpisodeStatus.ENROLLED));
    assertThat(written.text("users.csv")).contains("\"'=HYPERLINK").doesNotContain("\"=", ",=");
    assertThat(Roster.read(written)).anyMatch(row -> row.values().containsValue(formula));
  }

  @Test
  void theManifestNamesEveryFileOfTheStandard() {
    assertThat(lines("manifest.csv"))
        .containsExactly(
            "propertyName,value",
            "manifest.version,1.0",
            "oneroster.version,1.2",
            "file.academicSessions,bulk",
            "file.categories,absent",
            "file.classes,bulk",
            "file.classResources,absent",
            "file.courses,bulk",
            "file.courseResources,absent",
            "file.demographics,bulk",
            "file.enrollments,bulk",
            "file.lineItemLearningObjectiveIds,absent",
            "file.lineItems,absent",
            "file.lineItemScoreScales,absent",
            "file.orgs,bulk",
            "file.resources,absent",
            "file.resultLearningObjectiveIds,absent",
            "file.results,absent",
            "file.resultScoreScales,absent",
            "file.roles,bulk",
            "file.scoreScales,absent",
            "file.userProfiles,absent",
            "file.userResources,absent",
            "file.users,bulk",
            "source.systemName,Meristem",
            "source.systemCode,meristem");
  }

  @Test
  void aFileWithoutALineIsAbsent() {
    var empty =
        Roster.written((Consumer<Line> lines) -> new HouseLines(Locale.ENGLISH, lines).house());
    assertThat(empty.names()).containsExactly("manifest.csv", "orgs.csv");
    assertThat(empty.text("manifest.csv")).contains("file.users,absent", "file.orgs,bulk");
  }

  @Test
  void programmesAreDepartmentsOfTheHouse() {
    assertThat(lines("orgs.csv"))
        .containsExactly(
            "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
            "house,,,Graduate school,school,,",
            "programme-NSE-PHD,,,Nanoscience,department,NSE-PHD,house",
            "programme-NSE_2FMA,,,Nanoscience,department,NSE/MA,house");
  }

  @Test
  void aCohortIsAHomeroomClassInTheSchoolYearOfItsEntry() {
    assertThat(lines("academicSessions.csv"))
        .containsExactly(
            "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
            "year-2024,,,2024–2025,schoolYear,2024-09-01,2025-09-01,,2025");
    assertThat(lines("courses.csv"))
        .containsExactly(
            "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
            "cohorts-NSE-PHD,,,,Cohorts of Nanoscience,,,programme-NSE-PHD,,");
    assertThat(lines("classes.csv"))
        .containsExactly(
            "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods",
            "cohort-NSE-PHD-2024,,,\"Nanoscience, entry"
                + " 2024\",,cohorts-NSE-PHD,NSE-PHD-2024,homeroom,,house,year-2024,,,");
  }

  @Test
  void studentsAndStaffAreUsers() {
    assertThat(lines("users.csv"))
        .containsExactly(
            "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns,metadata.meristem.name,metadata.meristem.latinName,metadata.meristem.supervisorNumber,metadata.meristem.status",
            "staff-T0001,,,true,sima,,光,司马,,T0001,,,,,,,,,,,house,,司马光,Sima Guang,,",
            "student-202414060001,,,true,202414060001,,田明,𠮷,,202414060001,a@example.org,,+86 10"
                + " 1234,,,,,,,,programme-NSE-PHD,,𠮷田明,Yoshida Akira,T0001,ENROLLED",
            "student-202414060002,,,false,202414060002,,阿依古丽,热合曼,,202414060002,a@example.org,,+86"
                + " 10 1234,,,,,,,,programme-NSE-PHD,,阿依古丽·热合曼,,t0001,GRADUATED",
            "student-000000000003,,,true,000000000003,,\"\"\"Mia\"\""
                + " Anna\",Huber,,000000000003,a@example.org,,+86 10"
                + " 1234,,,,,,,,programme-NSE-PHD,,\"Huber, \"\"Mia\"\" Anna\",,unknown,ON_LEAVE");
    assertThat(lines("roles.csv"))
        .containsExactly(
            "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId",
            "role-staff-T0001,,,staff-T0001,primary,teacher,,,house,",
            "role-student-202414060001,,,student-202414060001,primary,student,,,programme-NSE-PHD,",
            "role-student-202414060002,,,student-202414060002,primary,student,,,programme-NSE-PHD,",
            "role-student-000000000003,,,student-000000000003,primary,student,,,programme-NSE-PHD,");
    assertThat(lines("demographics.csv"))
        .containsExactly(
            "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus",
            "student-202414060001,,,2000-02-29,male,,,,,,,,,,,",
            "student-202414060002,,,2000-02-29,female,,,,,,,,,,,",
            "student-000000000003,,,2000-02-29,,,,,,,,,,,,");
  }

  @Test
  void aSupervisorWhomTheHouseEmploysTeachesTheCohortOnce() {
    assertThat(lines("enrollments.csv"))
        .containsExactly(
            "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
            "enrolment-cohort-NSE-PHD-2024-student-202414060001,,,cohort-NSE-PHD-2024,house,student-202414060001,student,,,",
            "enrolment-cohort-NSE-PHD-2024-staff-T0001,,,cohort-NSE-PHD-2024,house,staff-T0001,teacher,false,,",
            "enrolment-cohort-NSE-PHD-2024-student-202414060002,,,cohort-NSE-PHD-2024,house,student-202414060002,student,,,",
            "enrolment-cohort-NSE-PHD-2024-student-000000000003,,,cohort-NSE-PHD-2024,house,student-000000000003,student,,,");
  }

  @Test
  void noFileHasAByteOrderMarkOrABareLineEnd() {
    for (var name : zip.names()) {
      assertThat(zip.text(name)).as(name).doesNotContain("\uFEFF").doesNotContainPattern("[^\r]\n");
    }
  }

  @Test
  void anotherExportGivesTheSame() {
    var again = Roster.written(Roster.LI, Roster.AYGUL, Roster.HUBER);
    for (var name : zip.names()) {
      assertThat(again.text(name)).as(name).isEqualTo(zip.text(name));
    }
  }

  private List<String> lines(String file) {
    return Arrays.asList(zip.text(file).split("\r\n"));
  }
}
