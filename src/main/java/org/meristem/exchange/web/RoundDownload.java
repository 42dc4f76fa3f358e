package org.meristem.exchange.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.meristem.exchange.RoundExport;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.web.Language;

/** All of a round as a workbook: {@code /exchange/round.xlsx?id=}. */
@WebServlet("/exchange/round.xlsx")
public class RoundDownload extends HttpServlet {
  @Inject private transient RoundExport export;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var content = new ByteArrayOutputStream();
      export.write(
          Long.parseLong(String.valueOf(request.getParameter("id"))),
          Language.of(request),
          content);
      response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      response.setHeader("Content-Disposition", "attachment; filename=\"round.xlsx\"");
      content.writeTo(response.getOutputStream());
    } catch (NotPermitted e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } catch (NotFound | NumberFormatException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
