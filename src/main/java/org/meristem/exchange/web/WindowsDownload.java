package org.meristem.exchange.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.meristem.exchange.WindowsExport;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.web.Language;

/** Windows that close within twelve months: {@code /exchange/windows.xlsx?rule=}. */
@WebServlet("/exchange/windows.xlsx")
public class WindowsDownload extends HttpServlet {
  @Inject private transient WindowsExport export;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var content = new ByteArrayOutputStream();
      export.write(request.getParameter("rule"), Language.of(request), content);
      response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      response.setHeader("Content-Disposition", "attachment; filename=\"windows.xlsx\"");
      content.writeTo(response.getOutputStream());
    } catch (NotPermitted e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
