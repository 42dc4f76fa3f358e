package org.meristem.evaluation.dossier.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.meristem.evaluation.dossier.DossierReading;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.web.FileAnswer;

/** A file of a dossier, for whoever may read the dossier: {@code /evaluation/file?id=}. */
@WebServlet("/evaluation/file")
public class DossierFileDownload extends HttpServlet {
  @Inject private transient DossierReading reading;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var file = reading.file(Long.parseLong(String.valueOf(request.getParameter("id"))));
      FileAnswer.send(file, response);
    } catch (NotFound | NumberFormatException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (NotPermitted | RuleViolation e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
