package org.meristem.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.Map;
import org.meristem.platform.StoredRecord;

/** What people once said a set of headers means, so that the next file with them is understood. */
@Entity
@Table(name = "header_choice")
public class HeaderChoice extends StoredRecord {
  private String kind;

  @Lob
  @Column(name = "header_set")
  private String headerSet;

  @Lob
  @Convert(converter = ValuesConverter.class)
  @Column(name = "meanings")
  private Map<String, String> columns;

  protected HeaderChoice() {}

  HeaderChoice(String kind, String headerSet, Map<String, String> columns) {
    this.kind = kind;
    this.headerSet = headerSet;
    mean(columns);
  }

  void mean(Map<String, String> newColumns) {
    columns = Map.copyOf(newColumns);
  }

  String headerSet() {
    return headerSet;
  }

  Map<String, String> columns() {
    return columns;
  }
}
