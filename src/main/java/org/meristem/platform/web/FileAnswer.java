package org.meristem.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.Texts;
import org.meristem.platform.files.StoredFile;

/** Hands a kept file to a browser, to be saved and not shown, whatever it is. */
public final class FileAnswer {
  private static final int UNPROCESSABLE = 422;

  private FileAnswer() {}

  /** Says in words why there is no file. */
  public static void refuse(RuleViolation why, Locale locale, HttpServletResponse response)
      throws IOException {
    response.setStatus(UNPROCESSABLE);
    response.setHeader("Content-Disposition", "inline");
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().write(Texts.of(locale, why.key(), why.arguments()));
  }

  public static void send(StoredFile file, HttpServletResponse response) throws IOException {
    response.setContentType(file.mediaType());
    response.setContentLength(file.content().length);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename*=UTF-8''"
            + URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20"));
    response.getOutputStream().write(file.content());
  }
}
