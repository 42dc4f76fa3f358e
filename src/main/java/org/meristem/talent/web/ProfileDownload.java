package org.meristem.talent.web;

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
import org.meristem.talent.ProfileReading;

/** A profile on paper: {@code /talent/profile.pdf?number=&lang=}. */
@WebServlet("/talent/profile.pdf")
public class ProfileDownload extends HttpServlet {
  @Inject private transient ProfileReading reading;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var sheet = reading.sheet(request.getParameter("number"), Language.asked(request));
      response.setContentType(PdfPages.MEDIA_TYPE);
      response.setContentLength(sheet.length);
      response.setHeader("Content-Disposition", "attachment; filename=\"profile.pdf\"");
      response.getOutputStream().write(sheet);
    } catch (NotFound e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (NotPermitted e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
