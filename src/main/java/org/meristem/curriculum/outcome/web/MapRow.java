package org.meristem.curriculum.outcome.web;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.meristem.curriculum.CourseOutcome;
import org.meristem.curriculum.CourseVersion;
import org.meristem.curriculum.outcome.Contribution;
import org.meristem.curriculum.outcome.OutcomeMap;
import org.meristem.curriculum.outcome.ProgrammeOutcome;
import org.meristem.platform.BilingualText;

/** A line of the outcome map while one types in it: an outcome of a course. */
public class MapRow implements Serializable {
  /** What the course's outcome contributes to one of the programme's, in letters. */
  public static class Cell implements Serializable {
    private final String outcome;
    private String kept;
    private String letters;

    Cell(String outcome, String letters) {
      this.outcome = outcome;
      keep(letters);
    }

    void keep(String what) {
      kept = what;
      letters = what;
    }

    void takeBack() {
      letters = kept;
    }

    public String getOutcome() {
      return outcome;
    }

    public String getLetters() {
      return letters;
    }

    public void setLetters(String letters) {
      this.letters = letters;
    }
  }

  private final String course;
  private final BilingualText title;
  private final int lines;
  private final UUID id;
  private final BilingualText text;
  private final List<Cell> cells;

  private MapRow(OutcomeMap map, CourseVersion version, int place) {
    var outcome = version.text().outcomes().get(place);
    course = version.course().code();
    title = version.title();
    lines = place == 0 ? version.text().outcomes().size() : 0;
    id = outcome.id();
    text = outcome.text();
    cells =
        map.outcomes().stream()
            .map(one -> new Cell(one.code(), letters(map, version, outcome, one)))
            .toList();
  }

  private static String letters(
      OutcomeMap map, CourseVersion version, CourseOutcome outcome, ProgrammeOutcome of) {
    return Contribution.letters(map.cell(version, outcome, of));
  }

  static List<MapRow> of(OutcomeMap map) {
    return map.courses().stream()
        .flatMap(
            version ->
                IntStream.range(0, version.text().outcomes().size())
                    .mapToObj(place -> new MapRow(map, version, place)))
        .toList();
  }

  public String getCourse() {
    return course;
  }

  public BilingualText getTitle() {
    return title;
  }

  /** How many outcomes the course has, in the line of its first; else 0. */
  public int getLines() {
    return lines;
  }

  public UUID getId() {
    return id;
  }

  public BilingualText getText() {
    return text;
  }

  public List<Cell> getCells() {
    return cells;
  }

  /** Whether the outcome leads nowhere. */
  public boolean isIdle() {
    return cells.stream().allMatch(cell -> cell.kept.isEmpty());
  }
}
