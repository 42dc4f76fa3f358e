package org.meristem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meristem.testing.TempFile;

/** What the standard allows and programs seldom write is read like the usual. */
class OddlyWrittenTest {
  private final List<TableRow> rows = new ArrayList<>();

  @Test
  void readingsAboveAnIdeographAreNoPartOfTheText() throws IOException {
    read(
        new HandmadeXlsx()
            .strings(
                HandmadeXlsx.text(
                    "<si><t>吉田</t><rPh sb=\"0\" eb=\"2\"><t>ヨシダ</t></rPh></si>"
                        + "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">李 </t></r><r><t>娜</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>リ</t></rPh><phoneticPr fontId=\"1\"/></si>"))
            .rows(
                HandmadeXlsx.TABLE
                    + row("<c t=\"s\"><v>0</v></c>")
                    + row("<c t=\"s\"><v>1</v></c>")
                    + row(
                        "<c t=\"inlineStr\"><is><r><t>王</t></r><r><t>伟</t></r>"
                            + "<rPh sb=\"0\" eb=\"1\"><t>オウ</t></rPh></is></c>")));
    assertThat(names()).containsExactly("𠮷田明", "吉田", "李 娜", "王伟");
  }

  @Test
  void cellsWithoutReferencesFollowEachOther() throws IOException {
    read(
        new HandmadeXlsx()
            .rows(
                (HandmadeXlsx.TABLE + row("<c t=\"str\"><v>Li</v></c>"))
                    .replaceAll(" r=\"\\w+\"", "")));
    assertThat(names()).containsExactly("𠮷田明", "Li");
    assertThat(rows.get(1).number()).isEqualTo(3);
  }

  @Test
  void formulasTruthValuesAndIsoDatesCountAsTheirStoredValues() throws IOException {
    read(
        new HandmadeXlsx()
            .rows(
                HandmadeXlsx.TABLE
                        .replace("<row r=\"2\">", "<row r=\"2\">")
                        .replaceFirst("</row>", HandmadeXlsx.inline("C1", "出生日期") + "</row>")
                    + row(
                        "<c t=\"str\"><f>\"L\"&amp;\"i\"</f><v>Li</v></c>"
                            + "<c t=\"d\"><v>2001-02-03T00:00:00</v></c>")
                    + row("<c t=\"b\"><v>1</v></c><c><f>1+1</f><v>36925</v></c>")));
    assertThat(names()).containsExactly("𠮷田明", "Li", "TRUE");
    assertThat(rows.get(1).values()).containsEntry("birthDate", "2001-02-03");
    assertThat(rows.get(2).values()).containsEntry("birthDate", "2001-02-03");
  }

  @Test
  void escapedCharactersAreTheCharactersThatTheyMean() throws IOException {
    read(
        new HandmadeXlsx()
            .rows(
                HandmadeXlsx.TABLE
                    + row(name("a_x000D_b"))
                    + row(name("a_x005F_x000D_b"))
                    + row(name("_x0000_ _xD842_ _x00_"))));
    assertThat(names()).containsExactly("𠮷田明", "a\nb", "a_x000D_b", "_x0000_ _xD842_ _x00_");
  }

  @Test
  void theStrictStandardAndAbsoluteTargetsAreRead() throws IOException {
    var strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    var main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    read(
        new HandmadeXlsx()
            .part(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"%s/officeDocument\" Target=\"/xl/WORKBOOK.xml\"/></Relationships>"
                    .formatted(strict))
            .part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"x\" Type=\"%s/worksheet\" Target=\"/xl/worksheets/../worksheets/sheet1.xml\"/></Relationships>"
                    .formatted(strict))
            .part(
                HandmadeXlsx.WORKBOOK,
                "<x:workbook xmlns:x=\"%s\" xmlns:q=\"%s\"><x:workbookPr date1904=\"true\"/><x:sheets><x:sheet name=\"名单\" sheetId=\"1\" q:id=\"x\"/></x:sheets></x:workbook>"
                    .formatted(main, strict))
            .part(
                HandmadeXlsx.SHEET,
                "<x:worksheet xmlns:x=\"%s\">%s</x:worksheet>"
                    .formatted(
                        main,
                        HandmadeXlsx.TABLE
                            .replace("</row>", "<c><v>35463</v></c></row>")
                            .replaceFirst("<c><v>35463</v></c>", "<c t=\"str\"><v>出生日期</v></c>")
                            .replaceAll("<(/?)(\\w)", "<$1x:$2"))));
    assertThat(names()).containsExactly("𠮷田明");
    assertThat(rows.get(0).values()).containsEntry("birthDate", "2001-02-03");
  }

  private static String row(String after) {
    return "<row><c t=\"str\"><v>012514060002</v></c>" + after + "</row>";
  }

  private static String name(String stored) {
    return "<c t=\"str\"><v>" + stored + "</v></c>";
  }

  private void read(HandmadeXlsx xlsx) throws IOException {
    new TableReader(TableReaderTest.COLUMNS)
        .read("odd.xlsx", TempFile.of(HostileFiles.bytes(xlsx)), rows::add);
  }

  private List<String> names() {
    return rows.stream().map(row -> row.values().get("name")).toList();
  }
}
