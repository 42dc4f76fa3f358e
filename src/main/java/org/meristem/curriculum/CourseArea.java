package org.meristem.curriculum;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.meristem.platform.BilingualText;
import org.meristem.platform.Identifier;
import org.meristem.platform.StoredRecord;

/** A part of what the discipline teaches; every course belongs to one. */
@Entity
@Table(name = "course_area")
public class CourseArea extends StoredRecord {
  private String code;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "name_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
  private BilingualText name;

  private int position;

  protected CourseArea() {}

  /**
   * @param position where the area stands in lists, from 1
   */
  public CourseArea(String code, BilingualText name, int position) {
    this.code = Identifier.of(code);
    this.name = name;
    this.position = position;
  }

  public void describe(BilingualText newName, int newPosition) {
    name = newName;
    position = newPosition;
  }

  public String code() {
    return code;
  }

  public BilingualText name() {
    return name;
  }

  public int position() {
    return position;
  }
}
