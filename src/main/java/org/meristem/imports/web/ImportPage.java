package org.meristem.imports.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.meristem.imports.ImportBatch;
import org.meristem.imports.ImportDesk;
import org.meristem.imports.ImportState;
import org.meristem.imports.ImportWork;
import org.meristem.imports.Outcome;
import org.meristem.imports.ProblemTexts;
import org.meristem.imports.StagedRow;
import org.meristem.platform.NotFound;
import org.meristem.platform.Slice;
import org.meristem.platform.web.Language;
import org.meristem.platform.web.Messages;
import org.meristem.workbook.Fault;

/**
 * One upload: what applying it would do, row by row, faults put right where they stand, and the
 * buttons that apply it and take it back.
 */
@Named
@ViewScoped
public class ImportPage implements Serializable {
  private static final int PAGE_SIZE = 100;
  private static final List<String> NAMES = List.of("name", "nameZh", "titleEn", "titleZh");
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Inject private ImportDesk desk;
  @Inject private ImportWork work;
  @Inject private ProblemTexts texts;
  @Inject private Language language;
  @Inject private Messages messages;

  private Long id;
  private Outcome show;
  private int page;
  private Integer fix;
  private final Map<String, String> typed = new HashMap<>();
  private transient ImportBatch batch;
  private transient Slice<StagedRow> rows;

  public void load() {
    if (id == null) {
      throw new NotFound();
    }
    batch = desk.batch(id);
    rows = desk.rows(id, show, page * PAGE_SIZE, PAGE_SIZE);
  }

  /** Pressed twice, or in two tabs, it is done once. */
  public String apply() {
    work.apply(id, PATIENCE);
    return after("imports.apply.running", "imports.apply.done");
  }

  public String undo() {
    work.undo(id, PATIENCE);
    return after("imports.undo.running", "imports.undo.done");
  }

  private String after(String running, String done) {
    var now = desk.batch(id);
    if (now.failure() != null) {
      messages.warn(now.failure().key(), now.failure().arguments().toArray());
    } else {
      messages.done(now.state().isBusy() ? running : done);
    }
    return here(null);
  }

  public String discard() {
    desk.discard(id);
    messages.done("imports.discard.done");
    return "/imports/list?faces-redirect=true";
  }

  /** Takes what was typed in place of the faulty cells of a row, and goes on to the next fault. */
  public String keep() {
    desk.correct(id, fix, typed);
    return again();
  }

  public String leaveOut() {
    desk.leaveOut(id, fix);
    return again();
  }

  private String again() {
    work.stage(id, PATIENCE);
    var left =
        desk.batch(id).state() == ImportState.READY
            ? desk.rows(id, Outcome.ERROR, 0, 1).rows()
            : List.<StagedRow>of();
    return here(left.isEmpty() ? null : left.get(0).number());
  }

  private String here(Integer next) {
    var address = "/imports/import?faces-redirect=true&id=" + id;
    return next == null ? address : address + "&show=ERROR&fix=" + next;
  }

  /** The faults that can be put right on this page: those of the row that was chosen. */
  public List<Fault> getFaultsToFix() {
    if (fix == null || !getBatch().isOpen()) {
      return List.of();
    }
    var faults =
        getRows().rows().stream()
            .filter(row -> row.number() == fix && row.outcome() == Outcome.ERROR)
            .flatMap(row -> row.faults().stream())
            .filter(fault -> fault.severity() == Fault.Severity.ERROR)
            .toList();
    faults.forEach(fault -> typed.putIfAbsent(fault.field(), fault.value()));
    return faults;
  }

  public List<ProblemTexts.Shown> changes(StagedRow row) {
    return texts.changes(language.getLocale(), getBatch().kind(), row);
  }

  /** What the row calls its record, for the eye. */
  public String name(StagedRow row) {
    return NAMES.stream().map(row.values()::get).filter(Objects::nonNull).findFirst().orElse("");
  }

  public String message(Fault problem) {
    return texts.message(language.getLocale(), getBatch().kind(), problem);
  }

  public String header(String field) {
    return texts.header(language.getLocale(), getBatch().kind(), field);
  }

  public String form(String field) {
    return texts.form(language.getLocale(), getBatch().kind(), field);
  }

  public String failure() {
    return getBatch().failure().in(language.getLocale());
  }

  public List<String> getNotices() {
    return getBatch().notices().stream().map(notice -> notice.in(language.getLocale())).toList();
  }

  /** From 0 to 100. */
  public int getProgress() {
    return desk.run(id).map(run -> run.percent()).orElse(0);
  }

  public boolean isUndoable() {
    return getBatch().isUndoable(Instant.now());
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

  public Map<String, String> getTyped() {
    return typed;
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

  public Integer getFix() {
    return fix;
  }

  public void setFix(Integer fix) {
    this.fix = fix;
  }
}
