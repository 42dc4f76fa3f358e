package org.meristem.exchange.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.meristem.exchange.ImportBatch;
import org.meristem.exchange.ImportDesk;
import org.meristem.exchange.ImportWork;
import org.meristem.exchange.Outcome;
import org.meristem.exchange.ProblemTexts;
import org.meristem.exchange.RowProblem;
import org.meristem.exchange.StagedRow;
import org.meristem.platform.NotFound;
import org.meristem.platform.Slice;
import org.meristem.platform.web.Language;
import org.meristem.platform.web.Messages;

/** One upload: what applying it would do, row by row, and the button that does it. */
@Named
@ViewScoped
public class ImportPage implements Serializable {
  private static final int PAGE_SIZE = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Inject private ImportDesk desk;
  @Inject private ImportWork work;
  @Inject private ProblemTexts texts;
  @Inject private Language language;
  @Inject private Messages messages;

  private Long id;
  private Outcome show;
  private int page;
  private transient ImportBatch batch;
  private transient Slice<StagedRow> rows;
  private transient List<RowProblem> problems;

  public void load() {
    if (id == null) {
      throw new NotFound();
    }
    batch = desk.batch(id);
    rows = desk.rows(id, show, page * PAGE_SIZE, PAGE_SIZE);
    problems = desk.problemsOf(id, rows.rows());
  }

  /** Pressed twice, or in two tabs, it is done once. */
  public String apply() {
    work.apply(id, PATIENCE);
    if (desk.batch(id).isBusy()) {
      messages.done("exchange.apply.running");
    } else {
      messages.done("exchange.apply.done");
    }
    return "/exchange/import?faces-redirect=true&id=" + id;
  }

  public List<ProblemTexts.Shown> changes(StagedRow row) {
    return texts.changes(language.getLocale(), getBatch().kind(), row);
  }

  public List<RowProblem> problems(StagedRow row) {
    return problems.stream().filter(problem -> problem.row() == row.number()).toList();
  }

  /** What the row calls its record, for the eye. */
  public String name(StagedRow row) {
    var values = row.values();
    return values.getOrDefault("name", values.getOrDefault("nameZh", ""));
  }

  public String message(RowProblem problem) {
    return texts.message(language.getLocale(), getBatch().kind(), problem);
  }

  public String failure() {
    return getBatch().failure().in(language.getLocale());
  }

  public List<String> getNotices() {
    return getBatch().notices().stream().map(notice -> notice.in(language.getLocale())).toList();
  }

  public ImportBatch getBatch() {
    if (batch == null) {
      load();
    }
    return batch;
  }

  public Slice<StagedRow> getRows() {
    getBatch();
    return rows;
  }

  public int getPages() {
    return (int) ((getRows().total() + PAGE_SIZE - 1) / PAGE_SIZE);
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Outcome getShow() {
    return show;
  }

  public void setShow(Outcome show) {
    this.show = show;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(0, page);
  }
}
