package org.meristem.exchange.oneroster.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.meristem.exchange.oneroster.OneRosterExport;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.web.Language;

/** The archive for a browser; the API has the same under its own address. */
@WebServlet("/exchange/" + OneRosterExport.FILE)
public class OneRosterDownload extends HttpServlet {
  @Inject private transient OneRosterExport export;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      export.requirePermitted();
      response.setContentType("application/zip");
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"" + OneRosterExport.FILE + "\"");
      export.write(Language.of(request), response.getOutputStream());
    } catch (NotPermitted e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
