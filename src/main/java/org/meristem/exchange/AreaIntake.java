package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.meristem.curriculum.CourseArea;
import org.meristem.curriculum.CurriculumPolicy;
import org.meristem.curriculum.Programmes;
import org.meristem.identity.SignedIn;
import org.meristem.platform.BilingualText;
import org.meristem.workbook.ColumnTypes;

/** Lists of course areas. */
@ApplicationScoped
public class AreaIntake extends RecordIntake<CourseArea> {
  @Inject private Programmes programmes;
  @Inject private CurriculumPolicy policy;

  public AreaIntake() {
    super("areas", "areaCode", "curriculum.record.area", fields());
  }

  private static Fields<CourseArea> fields() {
    return new Fields<CourseArea>("curriculum.column.")
        .code("areaCode", 40, CourseArea::code)
        .needed()
        .text("nameEn", 200, area -> area.name().en())
        .needed()
        .text("nameZh", 200, area -> area.name().zh())
        .needed()
        .number("position", ColumnTypes.whole(1, 999), CourseArea::position)
        .needed();
  }

  @Override
  public boolean may(SignedIn user) {
    return policy.mayKeep(user);
  }

  @Override
  Collection<CourseArea> all() {
    return programmes.areas();
  }

  @Override
  Collection<CourseArea> stored(Collection<String> keys) {
    return all();
  }

  @Override
  void enter(Map<String, String> row, CourseArea stored) {
    var name = new BilingualText(row.get("nameEn"), row.get("nameZh"));
    var position = Integer.parseInt(row.get("position"));
    if (stored == null) {
      programmes.add(new CourseArea(row.get("areaCode"), name, position));
    } else {
      stored.describe(name, position);
    }
  }

  @Override
  boolean isInUse(CourseArea area) {
    return programmes.isInUse(area);
  }

  @Override
  void remove(CourseArea area) {
    programmes.remove(area);
  }
}
