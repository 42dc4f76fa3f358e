package org.meristem.exchange.oneroster;

/** What the files beside users.csv say of one person, gathered line by line. */
final class Membership {
  /**
   * Where somebody is a member.
   *
   * @param code what the organisation is called, for departments the code of the programme
   */
  record Org(String code, boolean department) {
    static final Org UNKNOWN = new Org("", false);
  }

  private boolean student;
  private Org org = Org.UNKNOWN;
  private Integer entryYear;
  private String homeroom = "";
  private String birthDate = "";
  private String sex = "";

  /** Of several organisations a department tells the programme. */
  void studiesIn(Org other) {
    student = true;
    if (org == Org.UNKNOWN || other.department() && !org.department()) {
      org = other;
    }
  }

  /** Of several homeroom classes the first in time tells when the person came. */
  void joins(String sourcedId, int year) {
    if (entryYear == null || year < entryYear) {
      entryYear = year;
      homeroom = sourcedId;
    }
  }

  void isBorn(String day, String as) {
    birthDate = day;
    sex = as;
  }

  boolean isStudent() {
    return student;
  }

  String programme() {
    return org.code();
  }

  String entryYear() {
    return entryYear == null ? "" : entryYear.toString();
  }

  String homeroom() {
    return homeroom;
  }

  String birthDate() {
    return birthDate;
  }

  String sex() {
    return sex;
  }
}
