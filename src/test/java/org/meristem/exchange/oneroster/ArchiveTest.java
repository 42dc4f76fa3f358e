package org.meristem.exchange.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.platform.Languages;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.Texts;
import org.meristem.testing.TempFile;

/** An archive that is not what it ought to be is refused, with what is wrong. */
class ArchiveTest {
  private static final int MEGABYTE = 1024 * 1024;

  @Test
  void whatIsNoZipIsDamaged() {
    assertThat(refusalOf("no zip".getBytes(Charset.defaultCharset())).key())
        .isEqualTo("exchange.oneroster.damaged");
    var whole = Zip.ofAnotherSystem().bytes();
    assertThat(refusalOf(Arrays.copyOf(whole, whole.length - 60)).key())
        .isEqualTo("exchange.oneroster.damaged");
  }

  @Test
  void moreThanFiftyFilesAreRefused() {
    var zip = Zip.ofAnotherSystem();
    for (var i = 0; i < ArchiveSize.MOST_FILES; i++) {
      zip.with("more" + i + ".csv", "a\n");
    }
    assertThat(refusalOf(zip.bytes()).key()).isEqualTo("exchange.oneroster.large");
  }

  @Test
  void whatUnpacksToAHundredTimesItsSizeIsRefused() {
    var zip = Zip.ofAnotherSystem().with("zeros.csv", new byte[4 * MEGABYTE]);
    assertThat(refusalOf(zip.bytes()).key()).isEqualTo("exchange.oneroster.large");
  }

  @Test
  void whatUnpacksToMoreThanTwoHundredMegabytesIsRefused() {
    var random = new byte[3 * MEGABYTE];
    new java.util.Random(1).nextBytes(random);
    var zip = Zip.ofAnotherSystem().with("noise.csv", random);
    for (var i = 0; i < 4; i++) {
      zip.with("zeros" + i + ".csv", new byte[52 * MEGABYTE]);
    }
    assertThat(refusalOf(zip.bytes()).key()).isEqualTo("exchange.oneroster.large");
  }

  @Test
  void theManifestHasToBeThereAtTheTop() {
    var zip = Zip.ofAnotherSystem();
    var manifest = zip.text("manifest.csv");
    assertThat(refusalOf(zip.without("manifest.csv").with("a/manifest.csv", manifest).bytes()))
        .extracting(RuleViolation::key)
        .isEqualTo("exchange.oneroster.manifest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.0", "0.9", "1", "", "1.x"})
  void onlyVersionsFromOneToTwoAreRead(String version) {
    var refusal = refusalOf("manifest.csv", text -> text.replace("1.1", version));
    assertThat(refusal.key()).isEqualTo("exchange.oneroster.version");
    assertThat(refusal.arguments()).containsExactly(version);
  }

  @Test
  void aDeltaIsRefusedWhicheverFileItIs() {
    var refusal = refusalOf("manifest.csv", text -> text + "file.results,delta\n");
    assertThat(refusal.key()).isEqualTo("exchange.oneroster.delta");
    assertThat(Texts.of(Languages.ENGLISH, refusal.key(), refusal.arguments()))
        .startsWith("Only bulk files are read")
        .contains("results.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"users.csv", "orgs.csv", "academicSessions.csv", "classes.csv", "enrollments.csv"})
  void everyNeededFileIsNamedWhereItIsMissing(String file) {
    var refusal = refusalOf(Zip.ofAnotherSystem().without(file).bytes());
    assertThat(refusal.key()).isEqualTo("exchange.oneroster.file");
    assertThat(refusal.arguments()).containsExactly(file);
  }

  @Test
  void withoutRolesAnywhereTheFileOfRolesIsMissing() {
    var refusal = refusalOf("users.csv", text -> text.replace(",role,", ",job,"));
    assertThat(refusal.arguments()).containsExactly("roles.csv");
  }

  @Test
  void aMissingColumnIsNamedWithItsFile() {
    var refusal = refusalOf("users.csv", text -> text.replace("identifier", "Identifier"));
    assertThat(refusal.key()).isEqualTo("exchange.oneroster.column");
    assertThat(refusal.arguments()).containsExactly("users.csv", "identifier");
  }

  @Test
  void anotherEncodingThanUtf8IsRefused() {
    var zip = Zip.ofAnotherSystem();
    zip.with("users.csv", zip.text("users.csv").getBytes(Charset.forName("GB18030")));
    assertThat(refusalOf(zip.bytes()).key()).isEqualTo("exchange.oneroster.charset");
  }

  @Test
  void anOpenQuoteIsDamage() {
    var refusal = refusalOf("users.csv", text -> text + "\"s2,");
    assertThat(refusal.key()).isEqualTo("exchange.oneroster.damaged");
    assertThat(refusal.arguments()).containsExactly("users.csv");
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    var zip = Zip.ofAnotherSystem().changing("users.csv", text -> "\uFEFF" + text);
    assertThat(Roster.read(zip)).hasSize(1);
  }

  private static RuleViolation refusalOf(String file, UnaryOperator<String> change) {
    return refusalOf(Zip.ofAnotherSystem().changing(file, change).bytes());
  }

  private static RuleViolation refusalOf(byte[] upload) {
    var file = TempFile.of(upload);
    return catchThrowableOfType(
        RuleViolation.class,
        () -> new OneRosterPackaging().unpack(file, java.io.OutputStream.nullOutputStream()));
  }
}
