package org.meristem.imports.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meristem.imports.ImportBatch;
import org.meristem.imports.ImportChoices;
import org.meristem.imports.ImportDesk;
import org.meristem.imports.ImportMode;
import org.meristem.imports.ImportWork;
import org.meristem.imports.ProblemTexts;
import org.meristem.platform.NotFound;
import org.meristem.platform.web.Language;
import org.meristem.workbook.TableHead;
import org.meristem.workbook.WorkbookLook;

/**
 * How one upload is read: which sheet and header row, what each column means, and what an empty
 * cell does.
 */
@Named
@ViewScoped
public class ReadingPage implements Serializable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Inject private ImportDesk desk;
  @Inject private ImportWork work;
  @Inject private ProblemTexts texts;
  @Inject private Language language;

  private Long id;
  private String sheet;
  private int header;
  private ImportMode mode;
  private boolean overwrite;
  private String encoding;
  private final Map<String, String> meanings = new LinkedHashMap<>();
  private final Map<String, Boolean> clears = new HashMap<>();
  private transient ImportBatch batch;
  private transient List<WorkbookLook.Sheet> sheets;
  private transient List<TableHead.HeadCell> columns;

  public void load() {
    var choices = getBatch().choices();
    mode = batch.mode();
    overwrite = choices.overwrite();
    encoding = choices.table().encoding();
    if (sheet == null) {
      sheet = batch.sheet();
      header = batch.headerRow();
    }
    for (var column : getColumns()) {
      meanings.put(column.header(), column.field() == null ? "" : column.field());
      clears.put(column.header(), choices.isCleared(column.field()));
    }
  }

  /** Reads the sheet that is shown as an import of its own. */
  public String addSheet() {
    var further = desk.addSheet(id, sheet);
    work.stage(further, PATIENCE);
    return "/imports/import?faces-redirect=true&id=" + further;
  }

  public String read() {
    desk.choose(
        id, mode, choices().encoded(encoding == null || encoding.isEmpty() ? null : encoding));
    work.stage(id, PATIENCE);
    return "/imports/import?faces-redirect=true&id=" + id;
  }

  private ImportChoices choices() {
    var emptied =
        meanings.entrySet().stream()
            .filter(meaning -> Boolean.TRUE.equals(clears.get(meaning.getKey())))
            .map(Map.Entry::getValue)
            .filter(field -> field != null && !field.isEmpty())
            .collect(Collectors.toSet());
    var said = new LinkedHashMap<String, String>();
    meanings.forEach((text, field) -> said.put(text, field == null ? "" : field));
    return getBatch().choices().reading(sheet, header, said, Set.copyOf(emptied), overwrite);
  }

  public ImportBatch getBatch() {
    if (id == null) {
      throw new NotFound();
    }
    if (batch == null) {
      batch = desk.batch(id);
    }
    return batch;
  }

  public List<WorkbookLook.Sheet> getSheets() {
    if (sheets == null) {
      sheets = desk.look(id);
    }
    return sheets;
  }

  /** The sheet whose first rows are shown. */
  public WorkbookLook.Sheet getShown() {
    return getSheets().stream()
        .filter(one -> one.name().equals(sheet))
        .findFirst()
        .orElse(getSheets().get(0));
  }

  public List<TableHead.HeadCell> getColumns() {
    if (columns == null) {
      var head = desk.head(id, sheet, header);
      columns = head.map(TableHead::cells).orElse(List.of());
      head.ifPresent(found -> header = found.headerRow());
    }
    return columns;
  }

  public List<String> getFields() {
    return texts.fields(getBatch().kind());
  }

  public String label(String field) {
    return texts.header(language.getLocale(), getBatch().kind(), field);
  }

  public ImportMode[] getModes() {
    return ImportMode.values();
  }

  public Map<String, String> getMeanings() {
    return meanings;
  }

  public Map<String, Boolean> getClears() {
    return clears;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getSheet() {
    return sheet;
  }

  public void setSheet(String sheet) {
    this.sheet = sheet;
  }

  public int getHeader() {
    return header;
  }

  public void setHeader(int header) {
    this.header = header;
  }

  public ImportMode getMode() {
    return mode;
  }

  public void setMode(ImportMode mode) {
    this.mode = mode;
  }

  /** Whether the letters of the file can be read in several ways. */
  public boolean isText() {
    return getBatch().fileName().toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)");
  }

  public List<String> getEncodings() {
    return WorkbookLook.ENCODINGS;
  }

  /** Whether the sheet that is shown is another than the import reads. */
  public boolean isOtherSheet() {
    return getBatch().sheet() != null && !getShown().name().equals(getBatch().sheet());
  }

  public String getEncoding() {
    return encoding;
  }

  public void setEncoding(String encoding) {
    this.encoding = encoding;
  }

  public boolean isOverwrite() {
    return overwrite;
  }

  public void setOverwrite(boolean overwrite) {
    this.overwrite = overwrite;
  }
}
