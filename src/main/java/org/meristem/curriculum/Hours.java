package org.meristem.curriculum;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** The hours of a course by kind; none is negative. */
@Embeddable
public class Hours implements Serializable {
  @Column(name = "hours_lecture")
  private int lecture;

  @Column(name = "hours_seminar")
  private int seminar;

  @Column(name = "hours_laboratory")
  private int laboratory;

  @Column(name = "hours_facility")
  private int facility;

  @Column(name = "hours_self_study")
  private int selfStudy;

  protected Hours() {}

  public Hours(int lecture, int seminar, int laboratory, int facility, int selfStudy) {
    if (lecture < 0 || seminar < 0 || laboratory < 0 || facility < 0 || selfStudy < 0) {
      throw new IllegalArgumentException("Hours are not negative");
    }
    this.lecture = lecture;
    this.seminar = seminar;
    this.laboratory = laboratory;
    this.facility = facility;
    this.selfStudy = selfStudy;
  }

  public int lecture() {
    return lecture;
  }

  public int seminar() {
    return seminar;
  }

  public int laboratory() {
    return laboratory;
  }

  public int facility() {
    return facility;
  }

  public int selfStudy() {
    return selfStudy;
  }

  public int total() {
    return lecture + seminar + laboratory + facility + selfStudy;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hours that
        && lecture == that.lecture
        && seminar == that.seminar
        && laboratory == that.laboratory
        && facility == that.facility
        && selfStudy == that.selfStudy;
  }

  @Override
  public int hashCode() {
    return Objects.hash(lecture, seminar, laboratory, facility, selfStudy);
  }
}
