package org.meristem.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.meristem.platform.SearchText;

/** Turns the rows below a header into rows of the table. */
final class TableBody implements Consumer<SheetRow> {
  private static final Set<String> SUMMARY = Set.of("合计", "总计", "小计", "total", "sum", "subtotal");

  private static final int LONGEST_SUMMARY = 20;

  /** How many names show whether the encoding is right. */
  private static final int SAMPLE = 5;

  /** A column of the table and where it stands. */
  private record Placed(int place, String letters, Column column) {}

  private final TableHead head;
  private final TableChoice choice;
  private final boolean date1904;
  private final SheetFacts merged;
  private final TableReader.Taker taker;
  private final List<Placed> columns;
  private final Map<Integer, Cell> tops = new HashMap<>();

  private final Set<String> sample = new LinkedHashSet<>();
  private int rows;
  private int summaryRows;
  private int hiddenRows;
  private int filledCells;

  /**
   * @param merged the sheet's merged cells where they are known already, or null
   */
  TableBody(
      TableHead head,
      TableChoice choice,
      boolean date1904,
      SheetFacts merged,
      TableReader.Taker taker) {
    this.head = head;
    this.choice = choice;
    this.date1904 = date1904;
    this.merged = merged;
    this.taker = taker;
    this.columns =
        head.columns().entrySet().stream()
            .map(
                entry -> new Placed(entry.getKey(), Cell.letters(entry.getKey()), entry.getValue()))
            .toList();
  }

  @Override
  public void accept(SheetRow row) {
    if (row.number() < head.bodyRow() || row.isBlank() || choice.leftOut().contains(row.number())) {
      return;
    }
    if (isSummary(row)) {
      summaryRows++;
      return;
    }
    rows++;
    if (sample.size() < SAMPLE) {
      row.filled().map(Cell::text).filter(TableBody::isTelling).findFirst().ifPresent(sample::add);
    }
    hiddenRows += row.hidden() ? 1 : 0;
    taker.row(read(row));
  }

  TableReader.Summary summary(WorkbookFile file, List<String> others, SheetFacts facts) {
    var hidden =
        head.cells().stream()
            .filter(cell -> cell.column() != null && facts.hiddenColumns().contains(cell.place()))
            .map(TableHead.HeadCell::header)
            .toList();
    var guessed = file.encoding().filter(TextEncoding::guessed);
    return new TableReader.Summary(
        head,
        file.hiddenSheets().contains(head.sheet()),
        others,
        guessed.map(encoding -> encoding.charset().name()).orElse(null),
        List.copyOf(sample),
        rows,
        summaryRows,
        hiddenRows,
        hidden,
        filledCells);
  }

  /** Only letters beyond ASCII tell whether an encoding is the right one. */
  private static boolean isTelling(String text) {
    return text.length() <= LONGEST_SUMMARY && text.chars().anyMatch(letter -> letter > 0x7F);
  }

  private static boolean isSummary(SheetRow row) {
    return row.filled()
        .findFirst()
        .filter(cell -> cell.kind() == Cell.Kind.TEXT)
        .filter(cell -> cell.text().length() <= LONGEST_SUMMARY)
        .filter(cell -> SUMMARY.contains(SearchText.of(cell.text())))
        .isPresent();
  }

  private TableRow read(SheetRow row) {
    var values = new HashMap<String, String>();
    var typed = new HashMap<String, String>();
    var faults = new ArrayList<Fault>();
    var corrections = choice.corrections().getOrDefault(row.number(), Map.of());
    for (var placed : columns) {
      var column = placed.column();
      var cell =
          corrections.containsKey(column.field())
              ? new Cell(Cell.Kind.TEXT, corrections.get(column.field()))
              : cell(row, placed.place());
      var reading = read(column, cell);
      if (cell != null) {
        typed.put(column.field(), asSeen(column, cell, reading));
      }
      if (reading.value() != null) {
        values.put(column.field(), reading.value());
      }
      if (reading.code() != null) {
        faults.add(
            new Fault(
                head.sheet(),
                placed.letters() + row.number(),
                column.field(),
                typed.get(column.field()),
                reading.code(),
                reading.severity(),
                reading.advice() == null ? column.type().advice() : reading.advice()));
      }
    }
    return new TableRow(row.number(), values, typed, faults, head);
  }

  /** An empty cell among merged ones has the value of the uppermost. */
  private Cell cell(SheetRow row, int place) {
    var cell = row.cell(place);
    var top = merged == null ? 0 : merged.top(row.number(), place);
    if (top == row.number()) {
      tops.put(place, cell);
    } else if (top > 0 && (cell == null || cell.isBlank()) && tops.get(place) != null) {
      filledCells++;
      return tops.get(place);
    }
    return cell;
  }

  /** A day is seen in the one form that no region reads in another way. */
  private static String asSeen(Column column, Cell cell, ColumnType.Reading reading) {
    return cell.kind() == Cell.Kind.DAY
            && column.format() == Column.Format.DAY
            && reading.value() != null
        ? reading.value()
        : cell.text();
  }

  private ColumnType.Reading read(Column column, Cell cell) {
    if (cell == null || cell.isBlank()) {
      return column.required() ? ColumnType.Reading.fault("required") : ColumnType.Reading.of(null);
    }
    return switch (cell.kind()) {
      case ERROR -> ColumnType.Reading.fault("cell.error");
      case FORMULA -> ColumnType.Reading.fault("formula.uncalculated");
      default -> column.type().read(cell, date1904);
    };
  }
}
