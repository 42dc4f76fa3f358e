package org.meristem.students.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.meristem.platform.SliceRequest;
import org.meristem.platform.web.SlicedModel;
import org.meristem.students.Episode;
import org.meristem.students.StudentRegister;

/** The list of students. */
@Named
@ViewScoped
public class StudentsPage implements Serializable {
  @Inject private StudentRegister register;

  private String query;
  private Long total;
  private final SlicedModel<Episode> students =
      new SlicedModel<>(() -> query, request -> register.list(request));

  public SlicedModel<Episode> getStudents() {
    return students;
  }

  public long getTotal() {
    if (total == null) {
      total = register.list(new SliceRequest(query, 0, 1, null, true)).total();
    }
    return total;
  }

  /** The same search for a link. */
  public String getQueryPart() {
    return query == null || query.isBlank()
        ? ""
        : "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }
}
