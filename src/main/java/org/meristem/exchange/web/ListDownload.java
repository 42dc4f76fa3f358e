package org.meristem.exchange.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.meristem.exchange.ListExport;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.web.FileAnswer;
import org.meristem.platform.web.Language;

/** A list as a workbook, narrowed as its page is: {@code /exchange/windows.xlsx?rule=}. */
@WebServlet("/exchange/*")
public class ListDownload extends HttpServlet {
  private static final Pattern NAME = Pattern.compile("/([a-z-]+)\\.xlsx");

  @Inject private transient ListExport export;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var name = NAME.matcher(String.valueOf(request.getPathInfo()));
    try {
      if (!name.matches()) {
        throw new NotFound();
      }
      var content = new ByteArrayOutputStream();
      export.write(name.group(1), request::getParameter, Language.of(request), content);
      response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"%s.xlsx\"".formatted(name.group(1)));
      content.writeTo(response.getOutputStream());
    } catch (RuleViolation e) {
      FileAnswer.refuse(e, Language.of(request), response);
    } catch (NotPermitted e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } catch (NotFound e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
