package org.meristem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * Files that are no rosters end in a clear message, on the page and over the API, and change
 * nothing.
 */
class BadUploadIT {
  private static final long MEGABYTE = 1024L * 1024;

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @Test
  void theApiNamesWhatIsWrongInTheLanguageAskedFor() throws IOException {
    var whole = Files.readAllBytes(Path.of("src/test/resources/roster/01-simple-en.xlsx"));
    assertThat(upload("empty.xlsx", new byte[0])).contains("\"status\":422", "文件为空");
    assertThat(upload("text.xlsx", "not a workbook".getBytes(StandardCharsets.UTF_8)))
        .contains("\"state\":\"FAILED\"", "这不是工作簿");
    assertThat(upload("cut.xlsx", Arrays.copyOf(whole, whole.length / 2)))
        .contains("\"state\":\"FAILED\"", "工作簿已损坏");
  }

  @Test
  void anUnknownBatchIsNotFoundAndAFailedOneIsNotApplied() {
    for (var path :
        new String[] {"/roster-imports/999999999", "/roster-imports/999999999/problems"}) {
      assertThat(meristem.get("admin", path).statusCode()).isEqualTo(404);
    }
    var apply =
        meristem
            .api("admin", "/roster-imports/999999999/apply")
            .POST(HttpRequest.BodyPublishers.noBody());
    assertThat(meristem.send(apply.build()).statusCode()).isEqualTo(404);
  }

  @Test
  void onlyTheRegistryBringsRostersIn() {
    for (var account : new String[] {"faculty", "student", "evaluator"}) {
      var answer =
          meristem.send(
              RunningMeristem.multipart(
                      meristem.api(account, "/roster-imports"), "a.xlsx", new byte[] {1}, Map.of())
                  .build());
      assertThat(answer.statusCode()).as(account).isEqualTo(403);
    }
    assertThat(meristem.get("evaluator", "/students").statusCode()).isEqualTo(403);
    assertThat(meristem.get("student", "/students.xlsx").statusCode()).isEqualTo(403);
  }

  @Test
  void twoHundredMegabytesAreRefused() {
    var answer =
        meristem.send(
            meristem
                .api("admin", "/roster-imports")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .expectContinue(true)
                .POST(
                    HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(200 * MEGABYTE)),
                        200 * MEGABYTE))
                .build());
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void thePageSaysItBesideTheForm() {
    try (var browser = Browser.signedIn(meristem, "admin", "zh-CN", Browser.NARROW)) {
      var page = browser.go("/imports/list");
      page.click("[id='upload:send']");
      page.waitForSelector(".message.error");
      assertThat(browser.text()).contains("请先选择文件");
      page.setInputFiles(
          "[id='upload:file']",
          new FilePayload(
              "text.xlsx", "application/octet-stream", "no".getBytes(StandardCharsets.UTF_8)));
      page.click("[id='upload:send']");
      page.waitForSelector("#failure");
      assertThat(browser.text()).contains("这不是工作簿").doesNotContain("Exception");
      browser.requireAccessible();
    }
  }

  private String upload(String name, byte[] content) {
    return meristem
        .send(
            RunningMeristem.multipart(
                    meristem.api("admin", "/roster-imports").header("Accept-Language", "zh-CN"),
                    name,
                    content,
                    Map.of())
                .build())
        .body();
  }

  /** So many zero bytes, without keeping them. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long count) {
      left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      var count = (int) Math.min(length, left);
      Arrays.fill(buffer, offset, offset + count, (byte) 0);
      left -= count;
      return count;
    }
  }
}
