package org.meristem.imports.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.meristem.imports.WorkbookWriting;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.web.FileAnswer;
import org.meristem.platform.web.Language;

/**
 * Workbooks for a browser: {@code /workbooks/list/{kind}.xlsx?query=}, {@code
 * /workbooks/template/{kind}.xlsx} and {@code /workbooks/marked/{batch}}. The API has the same
 * under its own addresses.
 */
@WebServlet("/workbooks/*")
public class WorkbookDownload extends HttpServlet {
  private static final Pattern ADDRESS =
      Pattern.compile("/(list|template)/([a-z]+)\\.xlsx|/marked/(\\d{1,18})");

  @Inject private transient WorkbookWriting writing;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
    try {
      if (!address.matches()) {
        throw new NotFound();
      }
      if (address.group(3) != null) {
        marked(Long.parseLong(address.group(3)), request, response);
      } else if (address.group(1).equals("list")) {
        list(address.group(2), request, response);
      } else {
        announce(response, address.group(2) + ".xlsx");
        writing.template(address.group(2), Language.of(request), response.getOutputStream());
      }
    } catch (RuleViolation e) {
      FileAnswer.refuse(e, Language.of(request), response);
    } catch (NotPermitted e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } catch (NotFound e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void list(String kind, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    writing.requireListPermitted(kind);
    announce(response, kind + ".xlsx");
    writing.list(
        kind, request.getParameter("query"), Language.of(request), response.getOutputStream());
  }

  private void marked(long batch, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var marked = writing.marked(batch, Language.of(request));
    announce(response, marked.name());
    marked.sendTo(response.getOutputStream());
  }

  private static void announce(HttpServletResponse response, String name) {
    var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    response.setContentType(
        name.endsWith(".xls")
            ? "application/vnd.ms-excel"
            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
  }
}
