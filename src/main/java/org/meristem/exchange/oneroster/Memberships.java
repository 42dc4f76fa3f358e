package org.meristem.exchange.oneroster;

import static org.meristem.exchange.oneroster.Archive.is;
import static org.meristem.exchange.oneroster.Archive.value;
import static org.meristem.exchange.oneroster.OneRosterFile.ACADEMIC_SESSIONS;
import static org.meristem.exchange.oneroster.OneRosterFile.CLASSES;
import static org.meristem.exchange.oneroster.OneRosterFile.DEMOGRAPHICS;
import static org.meristem.exchange.oneroster.OneRosterFile.ENROLLMENTS;
import static org.meristem.exchange.oneroster.OneRosterFile.ORGS;
import static org.meristem.exchange.oneroster.OneRosterFile.ROLES;
import static org.meristem.exchange.oneroster.OneRosterFile.USERS;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.meristem.exchange.oneroster.Membership.Org;

/**
 * Who in an archive is a student of what, since when and with whom. The programme is the code of
 * the department in which somebody is a student, the entry year that of the homeroom class's school
 * year, and the supervisor the one teacher of that class.
 */
final class Memberships {
  /** A second teacher is enough to know that neither is everybody's supervisor. */
  private static final int TEACHERS_KEPT = 2;

  private final Map<String, Membership> members;
  private final Map<String, Set<String>> teachers = new HashMap<>();

  Memberships(Archive archive) {
    var orgs = orgs(archive);
    members =
        archive.byId(
            USERS,
            List.of("sourcedId", "identifier", "givenName", "familyName"),
            line -> member(line, orgs));
    if (archive.has(ROLES) || members.values().stream().noneMatch(Membership::isStudent)) {
      readRoles(archive, orgs);
    }
    readEnrolments(archive);
    if (archive.has(DEMOGRAPHICS)) {
      readDemographics(archive);
    }
  }

  private static Map<String, Org> orgs(Archive archive) {
    return archive.byId(
        ORGS,
        List.of("sourcedId", "type", "identifier"),
        line -> new Org(value(line, "identifier"), is(value(line, "type"), "department")));
  }

  /** Before version 1.2 role and organisations stood in users.csv itself. */
  private static Membership member(CSVRecord line, Map<String, Org> orgs) {
    var member = new Membership();
    if (is(value(line, "role"), "student")) {
      for (var org : list(value(line, "orgSourcedIds"))) {
        member.studiesIn(orgs.getOrDefault(org, Org.UNKNOWN));
      }
    }
    return member;
  }

  private void readRoles(Archive archive, Map<String, Org> orgs) {
    archive.read(
        ROLES,
        List.of("userSourcedId", "roleType", "role", "orgSourcedId"),
        line -> {
          if (is(value(line, "roleType"), "primary") && is(value(line, "role"), "student")) {
            of(value(line, "userSourcedId"))
                .studiesIn(orgs.getOrDefault(value(line, "orgSourcedId"), Org.UNKNOWN));
          }
        });
  }

  private void readEnrolments(Archive archive) {
    var years =
        archive.byId(
            ACADEMIC_SESSIONS,
            List.of("sourcedId", "startDate"),
            line -> year(value(line, "startDate")));
    var homerooms =
        archive.byId(
            CLASSES,
            List.of("sourcedId", "classType", "termSourcedIds"),
            line -> is(value(line, "classType"), "homeroom") ? firstYear(line, years) : null);
    archive.read(
        ENROLLMENTS,
        List.of("classSourcedId", "userSourcedId", "role"),
        line -> {
          var homeroom = value(line, "classSourcedId");
          if (homerooms.containsKey(homeroom)) {
            enrol(homeroom, homerooms.get(homeroom), line);
          }
        });
  }

  private void enrol(String homeroom, int year, CSVRecord line) {
    var user = value(line, "userSourcedId");
    if (is(value(line, "role"), "student")) {
      of(user).joins(homeroom, year);
    } else if (is(value(line, "role"), "teacher")) {
      var known = teachers.computeIfAbsent(homeroom, id -> new HashSet<>());
      if (known.size() < TEACHERS_KEPT) {
        known.add(user);
      }
    }
  }

  private static Integer firstYear(CSVRecord line, Map<String, Integer> years) {
    return list(value(line, "termSourcedIds")).stream()
        .map(years::get)
        .filter(Objects::nonNull)
        .min(Integer::compare)
        .orElse(null);
  }

  private static Integer year(String day) {
    return day.matches("\\d{4}-.*") ? Integer.valueOf(day.substring(0, 4)) : null;
  }

  private void readDemographics(Archive archive) {
    archive.read(
        DEMOGRAPHICS,
        List.of("sourcedId", "birthDate"),
        line -> of(value(line, "sourcedId")).isBorn(value(line, "birthDate"), value(line, "sex")));
  }

  /** What is known of a person; nothing of one who does not stand in users.csv. */
  Membership of(String user) {
    return members.getOrDefault(user, new Membership());
  }

  /** The users who are the only teacher of a homeroom class. */
  Set<String> supervisors() {
    var sole = new HashSet<String>();
    teachers.values().stream().filter(known -> known.size() == 1).forEach(sole::addAll);
    return sole;
  }

  /** The only teacher of a student's homeroom class, or an empty text. */
  String supervisor(Membership student) {
    var known = teachers.getOrDefault(student.homeroom(), Set.of());
    return known.size() == 1 ? known.iterator().next() : "";
  }

  private static List<String> list(String value) {
    return Arrays.stream(value.split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList();
  }
}
