package org.meristem.talent.plan.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.PdfPages;
import org.meristem.platform.web.Language;
import org.meristem.talent.plan.PlanPrinting;

/**
 * An agreed plan: {@code /talent/plan.pdf?id=&number=&lang=}; without a number the last version.
 */
@WebServlet("/talent/plan.pdf")
public class PlanDownload extends HttpServlet {
  @Inject private transient PlanPrinting printing;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var number = request.getParameter("number");
      var file =
          printing.pdf(
              Long.parseLong(String.valueOf(request.getParameter("id"))),
              number == null ? null : Integer.valueOf(number),
              Language.asked(request));
      response.setContentType(PdfPages.MEDIA_TYPE);
      response.setContentLength(file.content().length);
      response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
      response.getOutputStream().write(file.content());
    } catch (NotFound | NumberFormatException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (NotPermitted e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
