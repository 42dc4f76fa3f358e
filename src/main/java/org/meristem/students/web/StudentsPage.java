package org.meristem.students.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.meristem.curriculum.Programme;
import org.meristem.platform.BilingualText;
import org.meristem.platform.web.SlicedModel;
import org.meristem.students.EpisodeStatus;
import org.meristem.students.StudentLine;
import org.meristem.students.StudentRegister;
import org.meristem.students.StudentSearch;

/** The list of students. */
@Named
@ViewScoped
public class StudentsPage implements Serializable {
  @Inject private StudentRegister register;

  private String query;
  private String programme;
  private Integer entryYear;
  private EpisodeStatus status;
  private Map<EpisodeStatus, Long> counts;
  private transient Map<String, BilingualText> names;
  private final SlicedModel<StudentLine> students =
      new SlicedModel<>(this::getLine, request -> register.list(request));

  public SlicedModel<StudentLine> getStudents() {
    return students;
  }

  /** How many students are listed. */
  public long getTotal() {
    return getChosen() == null ? getAny() : count(getChosen());
  }

  /** How many the search finds, whatever their status. */
  public long getAny() {
    return getCounts().values().stream().mapToLong(Long::longValue).sum();
  }

  public long count(EpisodeStatus one) {
    return getCounts().getOrDefault(one, 0L);
  }

  private Map<EpisodeStatus, Long> getCounts() {
    if (counts == null) {
      counts = register.counts(getLine());
    }
    return counts;
  }

  /** The statuses to choose from: those that somebody has, and the chosen one. */
  public List<EpisodeStatus> getStatuses() {
    return Arrays.stream(EpisodeStatus.values())
        .filter(one -> one == getChosen() || count(one) > 0)
        .toList();
  }

  /** The status that is looked for, or null for any. */
  public EpisodeStatus getChosen() {
    return search().status();
  }

  public List<Programme> getProgrammes() {
    return register.programmes();
  }

  /** What a programme is called. */
  public BilingualText nameOf(String code) {
    if (names == null) {
      names = getProgrammes().stream().collect(Collectors.toMap(Programme::code, Programme::name));
    }
    return names.get(code);
  }

  /** Words and choices together; a choice goes before the same in the words. */
  private StudentSearch search() {
    var words = StudentSearch.of(query);
    return new StudentSearch(
        words.words(),
        programme == null ? words.programme() : programme,
        entryYear == null ? words.entryYear() : entryYear,
        status == null ? words.status() : status);
  }

  /** The whole search in one line, as export and API understand it too. */
  public String getLine() {
    return search().line();
  }

  /** The same search for a link. */
  public String getQueryPart() {
    return getLine().isEmpty()
        ? ""
        : "?query=" + URLEncoder.encode(getLine(), StandardCharsets.UTF_8);
  }

  /** Shows what the form asks for, with the search in the URL. */
  public String show() {
    return "/students/list?faces-redirect=true&includeViewParams=true";
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }

  public String getProgramme() {
    return programme;
  }

  public void setProgramme(String programme) {
    this.programme = programme;
  }

  public Integer getEntryYear() {
    return entryYear;
  }

  public void setEntryYear(Integer entryYear) {
    this.entryYear = entryYear;
  }

  public EpisodeStatus getStatus() {
    return status;
  }

  public void setStatus(EpisodeStatus status) {
    this.status = status;
  }
}
