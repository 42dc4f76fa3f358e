package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.meristem.curriculum.CourseArea;
import org.meristem.curriculum.Programmes;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.platform.BilingualText;
import org.meristem.workbook.Column;
import org.meristem.workbook.ColumnTypes;

/** Lists of course areas. */
@ApplicationScoped
public class AreaIntake implements Intake {
  private static final String PREFIX = "curriculum.column.";

  @Inject private Programmes programmes;

  @Override
  public String kind() {
    return "areas";
  }

  @Override
  public String key() {
    return "areaCode";
  }

  @Override
  public String recordType() {
    return "curriculum.record.area";
  }

  @Override
  public boolean may(SignedIn user) {
    return user.has(Role.ADMINISTRATOR) || user.has(Role.DIRECTOR);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text(PREFIX, "areaCode", 40).needed(),
        Column.text(PREFIX, "nameEn", 200).needed(),
        Column.text(PREFIX, "nameZh", 200).needed(),
        Column.number(PREFIX, "position", ColumnTypes.whole(1, 999)).needed());
  }

  @Override
  public Map<String, Map<String, String>> present(Collection<String> keys) {
    return programmes.areas().stream()
        .filter(area -> keys.contains(area.code()))
        .collect(Collectors.toMap(CourseArea::code, AreaIntake::values));
  }

  private static Map<String, String> values(CourseArea area) {
    var values = new HashMap<String, Object>();
    values.put("areaCode", area.code());
    values.put("nameEn", area.name().en());
    values.put("nameZh", area.name().zh());
    values.put("position", area.position());
    return Canonical.of(values);
  }

  @Override
  public void enter(List<Map<String, String>> rows) {
    for (var row : rows) {
      var name = new BilingualText(row.get("nameEn"), row.get("nameZh"));
      var position = Integer.parseInt(row.get("position"));
      programmes
          .findArea(row.get("areaCode"))
          .ifPresentOrElse(
              area -> area.describe(name, position),
              () -> programmes.add(new CourseArea(row.get("areaCode"), name, position)));
    }
  }
}
