package org.meristem.talent.portfolio.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.meristem.platform.NotFound;
import org.meristem.platform.web.FileAnswer;
import org.meristem.talent.portfolio.PortfolioReading;

/** A file of an artefact, for whoever may read that: {@code /talent/artefact-file?id=}. */
@WebServlet("/talent/artefact-file")
public class ArtefactDownload extends HttpServlet {
  @Inject private transient PortfolioReading reading;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      FileAnswer.send(
          reading.file(Long.parseLong(String.valueOf(request.getParameter("id")))), response);
    } catch (NotFound | NumberFormatException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
