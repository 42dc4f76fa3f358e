package org.meristem.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.meristem.platform.files.StoredFile;

/** Hands a kept file to a browser, to be saved and not shown, whatever it is. */
public final class FileAnswer {
  private FileAnswer() {}

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
