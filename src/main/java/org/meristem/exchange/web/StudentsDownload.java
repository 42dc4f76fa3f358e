package org.meristem.exchange.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.meristem.exchange.StudentExport;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.web.Language;

/** The export of the student list for a browser; the API has the same under its own address. */
@WebServlet("/exchange/students.xlsx")
public class StudentsDownload extends HttpServlet {
  @Inject private transient StudentExport export;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var query = request.getParameter("query");
      var first = export.firstRows(query);
      response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      response.setHeader("Content-Disposition", "attachment; filename=\"students.xlsx\"");
      export.write(response.getOutputStream(), Language.of(request), query, first);
    } catch (NotPermitted e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
