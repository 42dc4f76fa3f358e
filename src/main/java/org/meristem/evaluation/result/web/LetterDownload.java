package org.meristem.evaluation.result.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.meristem.evaluation.result.LetterWriting;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.PdfPages;
import org.meristem.platform.web.Language;

/** The letter on a decision: {@code /evaluation/letter.pdf?id=&number=&lang=}. */
@WebServlet("/evaluation/letter.pdf")
public class LetterDownload extends HttpServlet {
  @Inject private transient LetterWriting writing;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var letter =
          writing.letter(
              Long.parseLong(String.valueOf(request.getParameter("id"))),
              Integer.parseInt(String.valueOf(request.getParameter("number"))),
              Language.asked(request));
      response.setContentType(PdfPages.MEDIA_TYPE);
      response.setContentLength(letter.length);
      response.setHeader("Content-Disposition", "attachment; filename=\"decision.pdf\"");
      response.getOutputStream().write(letter);
    } catch (NotFound | NumberFormatException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (NotPermitted e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
