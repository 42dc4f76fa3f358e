package org.meristem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** An applied import is taken back field by field; what somebody has changed since stays. */
class ImportUndoIT {
  private static final String SINCE =
      """
      Student number,Name,Date of birth,Programme code,Entry year,E-mail
      202514060001,%s,2001-02-03,NSE-AMS,2025,since@example.edu
      """;

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @EnumSource
  void everyFieldComesBackAndWhatChangedSinceIsNamed(TestDatabase database) throws IOException {
    try (var meristem = RunningMeristem.demo(database)) {
      var imports = new Imports(meristem);
      var empty = table(imports);
      var registry = applied(imports, "02-registry-zh.xlsx");
      var before = table(imports);
      var next = applied(imports, "03-next-term-zh.xlsx");
      assertThat(table(imports)).isNotEqualTo(before);

      assertThat(imports.undo(next).getString("state")).isEqualTo("UNDONE");
      assertThat(table(imports)).isEqualTo(before);
      assertThat(imports.post(next, "undo").statusCode()).isEqualTo(200);
      assertThat(table(imports)).isEqualTo(before);
      assertThat(imports.post(next, "apply").statusCode()).isEqualTo(422);

      changeOneSince(imports, before);
      var undone = imports.undo(registry);
      assertThat(Imports.counts(undone)).isEqualTo("new 59 warnings 1 kept 1");
      var refusal = imports.problemItems(registry).get(0);
      assertThat(refusal.getString("code")).isEqualTo("undo.changed-since");
      assertThat(refusal.getString("message")).contains("202514060001");
      var left = table(imports);
      assertThat(left.remove("202514060001")).contains("since@example.edu");
      assertThat(left).isEqualTo(empty);
    }
  }

  private static long applied(Imports imports, String file) {
    var batch = imports.stage(file, Imports.roster(file));
    var done = imports.apply(Imports.id(batch));
    assertThat(done.getString("state")).as(done.toString()).isEqualTo("APPLIED");
    return Imports.id(done);
  }

  private static void changeOneSince(Imports imports, Map<String, List<String>> students) {
    var name = students.get("202514060001").get(1);
    JsonObject batch =
        imports.stage("since.csv", SINCE.formatted(name).getBytes(StandardCharsets.UTF_8));
    assertThat(imports.apply(Imports.id(batch)).getString("state")).isEqualTo("APPLIED");
  }

  /** What the register exports: the cells of each student by number. */
  private static Map<String, List<String>> table(Imports imports) throws IOException {
    var cells = new TreeMap<String, List<String>>();
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(imports.export("en")))) {
      var format = new DataFormatter();
      for (var row : workbook.getSheetAt(0)) {
        var texts = new java.util.ArrayList<String>();
        for (var i = 0; i < workbook.getSheetAt(0).getRow(0).getLastCellNum(); i++) {
          texts.add(format.formatCellValue(row.getCell(i)));
        }
        cells.put(texts.get(0), texts);
      }
    }
    return cells;
  }
}
