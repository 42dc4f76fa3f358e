package org.meristem.talent.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.meristem.platform.NotFound;
import org.meristem.platform.web.FileAnswer;
import org.meristem.talent.EvidenceKeeping;

/** A file that shows an achievement, for whoever may read that: {@code /talent/file?id=}. */
@WebServlet("/talent/file")
public class EvidenceDownload extends HttpServlet {
  @Inject private transient EvidenceKeeping evidence;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      FileAnswer.send(
          evidence.file(Long.parseLong(String.valueOf(request.getParameter("id")))), response);
    } catch (NotFound | NumberFormatException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
