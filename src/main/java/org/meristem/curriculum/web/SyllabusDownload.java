package org.meristem.curriculum.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.meristem.curriculum.SyllabusWriting;
import org.meristem.platform.NotFound;
import org.meristem.platform.PdfPages;
import org.meristem.platform.web.Language;

/**
 * The syllabus of a version for a browser: {@code /curriculum/syllabus.pdf?id=&lang=}. The API has
 * the same under its own addresses.
 */
@WebServlet("/curriculum/syllabus.pdf")
public class SyllabusDownload extends HttpServlet {
  @Inject private transient SyllabusWriting writing;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var file = writing.ofVersion(id(request), Language.asked(request));
      response.setContentType(PdfPages.MEDIA_TYPE);
      response.setContentLength(file.content().length);
      response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
      response.getOutputStream().write(file.content());
    } catch (NotFound e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static long id(HttpServletRequest request) {
    try {
      return Long.parseLong(request.getParameter("id"));
    } catch (NumberFormatException e) {
      throw new NotFound();
    }
  }
}
