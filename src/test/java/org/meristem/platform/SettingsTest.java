package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void withoutAnySettingTheEmbeddedDatabaseIsUsedAndCookiesNeedTls() {
    var settings = new Settings(Map.of());
    assertThat(settings.databaseUrl()).isEmpty();
    assertThat(settings.dataDirectory()).isEqualTo(Path.of("meristem-data").toAbsolutePath());
    assertThat(settings.demo()).isFalse();
    assertThat(settings.plainHttp()).isFalse();
  }

  @Test
  void aBlankSettingIsNone() {
    assertThat(new Settings(Map.of("MERISTEM_DB_URL", " ")).databaseUrl()).isEmpty();
    assertThat(new Settings(Map.of("MERISTEM_DEMO_PASSWORD", "")).demoPassword()).isEmpty();
  }

  @Test
  void aDemonstrationNeedsNoTls() {
    assertThat(new Settings(Map.of("MERISTEM_DEMO", "true")).plainHttp()).isTrue();
    assertThat(new Settings(Map.of("MERISTEM_PLAIN_HTTP", "true")).plainHttp()).isTrue();
    assertThat(new Settings(Map.of("MERISTEM_PLAIN_HTTP", "yes")).plainHttp()).isFalse();
  }

  @Test
  void linksInTheLogNameTheChosenAddressOrThePortOfTheCommand() {
    assertThat(Address.of(new Settings(Map.of("MERISTEM_ADDRESS", "https://grad.example/"))))
        .isEqualTo("https://grad.example");
    assertThat(Address.port("target/meristem.jar --port 9191")).isEqualTo("9191");
    assertThat(Address.port("target/meristem.jar --port=9191 --x")).isEqualTo("9191");
    assertThat(Address.port("target/meristem.jar")).isEqualTo("8080");
  }
}
