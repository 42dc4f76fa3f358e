package org.meristem.exchange.cerif.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.meristem.exchange.cerif.CerifExport;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;

/** The same for a browser: {@code /talent/cerif.xml?number=}. */
@WebServlet("/talent/" + CerifExport.FILE)
public class CerifDownload extends HttpServlet {
  @Inject private transient CerifExport export;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var xml = export.xml(request.getParameter("number"));
      response.setContentType(CerifExport.MEDIA_TYPE);
      response.setContentLength(xml.length);
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"" + CerifExport.FILE + "\"");
      response.getOutputStream().write(xml);
    } catch (NotFound e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (NotPermitted e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
