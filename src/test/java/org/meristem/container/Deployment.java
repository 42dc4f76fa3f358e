package org.meristem.container;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one deployment that all in-container tests share: the war that Maven built, with the test
 * classes in it.
 */
@ArquillianSuiteDeployment
public class Deployment {
  /**
   * Arquillian calls its servlet without signing in: in the tests' copy of the war that address is
   * open.
   */
  private static final String OPEN = "<web-resource-name>open</web-resource-name>";

  private static final String RUNNER =
      "<url-pattern>/ArquillianServletRunnerEE9</url-pattern>"
          + "<url-pattern>/ArquillianServletRunnerEE10</url-pattern>";

  @org.jboss.arquillian.container.test.api.Deployment
  public static WebArchive war() {
    var built =
        ShrinkWrap.createFromZipFile(
            WebArchive.class, new File(System.getProperty("meristem.war", "target/meristem.war")));
    var descriptor = text(built.get("WEB-INF/web.xml").getAsset());
    return built
        .addPackage(Deployment.class.getPackage())
        .setWebXML(new StringAsset(descriptor.replace(OPEN, OPEN + RUNNER)));
  }

  private static String text(Asset asset) {
    try (var stream = asset.openStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
