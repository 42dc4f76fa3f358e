package org.meristem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Makes rosters of any length with 16 columns, as a registry would send them, always the same. */
public final class RosterFile {
  public static final List<String> HEADERS =
      List.of(
          "学号", "姓名", "姓名拼音", "性别", "出生日期", "电子邮箱", "联系电话", "培养项目代码", "年级", "入学日期", "学习形式", "学籍状态",
          "导师工号", "导师", "课题组", "预计毕业日期");

  private static final String FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐";
  private static final String GIVEN = "明华丽娜强伟芳敏静磊军洋勇艳杰娟涛超霞平刚桂英文博宇轩涵";
  private static final String[] PROGRAMMES = {"NSE-AMS", "NSE-AME", "NSE-PM", "NSE-PHD"};

  private RosterFile() {}

  /** The file with so many students, made where it is not there yet; never seen half made. */
  public static Path of(int students) {
    var file = Path.of("target", "rosters", students + ".xlsx");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        var begun = Files.createTempFile(file.getParent(), "begun", ".xlsx");
        make(begun, students);
        Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(Path file, int students) throws IOException {
    try (var workbook = new SXSSFWorkbook(null, 100, true, true);
        var out = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet("学生名单");
      var header = sheet.createRow(0);
      for (var i = 0; i < HEADERS.size(); i++) {
        header.createCell(i).setCellValue(HEADERS.get(i));
      }
      var day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      for (var i = 0; i < students; i++) {
        write(sheet.createRow(i + 1), i, day);
      }
      workbook.write(out);
    }
  }

  private static void write(Row row, int i, CellStyle day) {
    var year = 2015 + i % 10;
    var supervisor = i % 12 + 1;
    text(row, 0, "%d%08d".formatted(year, i));
    text(row, 1, pick(FAMILY, i) + pick(GIVEN, i / 25) + pick(GIVEN, i / 7));
    text(row, 2, "Student " + Integer.toString(i, 36));
    text(row, 3, i % 2 == 0 ? "男" : "女");
    day(row, 4, LocalDate.of(1990 + i % 12, 1 + i % 12, 1 + i % 28), day);
    text(row, 5, "student" + i + "@example.edu");
    text(row, 6, "138%08d".formatted(i));
    text(row, 7, PROGRAMMES[i % PROGRAMMES.length]);
    row.createCell(8).setCellValue(year);
    day(row, 9, LocalDate.of(year, 9, 1), day);
    text(row, 10, i % 9 == 0 ? "非全日制" : "全日制");
    text(row, 11, i % 20 == 0 ? "休学" : "在读");
    text(row, 12, "T%04d".formatted(supervisor));
    text(row, 13, "导师" + supervisor);
    text(row, 14, "课题组" + i % 40);
    day(row, 15, LocalDate.of(year + 4, 6, 30), day);
  }

  private static String pick(String letters, int i) {
    return letters.substring(i % letters.length(), i % letters.length() + 1);
  }

  private static void text(Row row, int column, String text) {
    row.createCell(column).setCellValue(text);
  }

  private static void day(Row row, int column, LocalDate date, CellStyle style) {
    var cell = row.createCell(column);
    cell.setCellValue(date);
    cell.setCellStyle(style);
  }
}
