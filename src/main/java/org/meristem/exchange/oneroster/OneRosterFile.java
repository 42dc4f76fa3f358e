package org.meristem.exchange.oneroster;

import java.util.List;

/**
 * The files that an archive may hold, by the 1EdTech CSV binding 1.2.1 and in the order of its
 * manifest.
 */
enum OneRosterFile {
  ACADEMIC_SESSIONS("academicSessions"),
  CATEGORIES("categories"),
  CLASSES("classes"),
  CLASS_RESOURCES("classResources"),
  COURSES("courses"),
  COURSE_RESOURCES("courseResources"),
  DEMOGRAPHICS("demographics"),
  ENROLLMENTS("enrollments"),
  LINE_ITEM_LEARNING_OBJECTIVE_IDS("lineItemLearningObjectiveIds"),
  LINE_ITEMS("lineItems"),
  LINE_ITEM_SCORE_SCALES("lineItemScoreScales"),
  ORGS("orgs"),
  RESOURCES("resources"),
  RESULT_LEARNING_OBJECTIVE_IDS("resultLearningObjectiveIds"),
  RESULTS("results"),
  RESULT_SCORE_SCALES("resultScoreScales"),
  ROLES("roles"),
  SCORE_SCALES("scoreScales"),
  USER_PROFILES("userProfiles"),
  USER_RESOURCES("userResources"),
  USERS("users");

  private final String term;

  OneRosterFile(String term) {
    this.term = term;
  }

  /** What the manifest says of this file stands under this name. */
  String property() {
    return "file." + term;
  }

  String fileName() {
    return term + ".csv";
  }

  /** Our own columns, to the right of the standard's: what it has no place for. */
  static final String NAME = "metadata.meristem.name";

  static final String LATIN_NAME = "metadata.meristem.latinName";
  static final String SUPERVISOR = "metadata.meristem.supervisorNumber";
  static final String STATUS = "metadata.meristem.status";

  /** The header row, in the standard's order; only for those files that Meristem writes. */
  List<String> columns() {
    var own =
        switch (this) {
          case ACADEMIC_SESSIONS -> "title,type,startDate,endDate,parentSourcedId,schoolYear";
          case CLASSES ->
              "title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,"
                  + "termSourcedIds,subjects,subjectCodes,periods";
          case COURSES ->
              "schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes";
          case DEMOGRAPHICS ->
              "birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,"
                  + "nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,"
                  + "hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,"
                  + "cityOfBirth,publicSchoolResidenceStatus";
          case ENROLLMENTS ->
              "classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate";
          case ORGS -> "name,type,identifier,parentSourcedId";
          case ROLES ->
              "userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId";
          case USERS ->
              "enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,"
                  + "phone,agentSourcedIds,grades,password,userMasterIdentifier,"
                  + "preferredGivenName,preferredMiddleName,preferredFamilyName,"
                  + "primaryOrgSourcedId,pronouns,"
                  + String.join(",", NAME, LATIN_NAME, SUPERVISOR, STATUS);
          default -> throw new IllegalStateException(term);
        };
    return List.of(("sourcedId,status,dateLastModified," + own).split(","));
  }
}
