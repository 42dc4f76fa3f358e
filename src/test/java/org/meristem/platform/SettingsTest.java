package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void todayIsTheDayOfTheInstitutionsZone() {
    assertThat(InstitutionClock.of(new Settings(Map.of())).getZone())
        .isEqualTo(ZoneId.of("Asia/Shanghai"));
    var samoa = new Settings(Map.of("MERISTEM_ZONE", "Pacific/Apia"));
    assertThat(InstitutionClock.of(samoa).getZone()).isEqualTo(ZoneId.of("Pacific/Apia"));
    var none = new Settings(Map.of("MERISTEM_ZONE", "Mars/Olympus"));
    assertThatThrownBy(() -> InstitutionClock.of(none))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("MERISTEM_ZONE");
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
    assertThat(new Settings(Map.of("MERISTEM_PLAIN_HTTP", "FALSE")).plainHttp()).isFalse();
    assertThatThrownBy(new Settings(Map.of("MERISTEM_PLAIN_HTTP", "yes"))::plainHttp)
        .hasMessageContaining("MERISTEM_PLAIN_HTTP");
    var behindTls = Map.of("MERISTEM_DEMO", "true", "MERISTEM_ADDRESS", "https://grad.example");
    assertThat(new Settings(behindTls).plainHttp()).isFalse();
  }

  @Test
  void linksInTheLogNameTheChosenAddressOrThePortOfTheCommand() {
    assertThat(Address.of(new Settings(Map.of("MERISTEM_ADDRESS", "https://grad.example/"))))
        .isEqualTo("https://grad.example");
    assertThat(Address.port("target/meristem.jar --port 9191")).isEqualTo("9191");
    assertThat(Address.port("target/meristem.jar --port=9191 --x")).isEqualTo("9191");
    assertThat(Address.port("target/meristem.jar")).isEqualTo("8080");
  }

  @ParameterizedTest
  @ValueSource(strings = {"grad.example", "https://", "ftp://a.example", "https://a.example/grad"})
  void anAddressThatIsNoneStopsTheStart(String address) {
    var settings = new Settings(Map.of("MERISTEM_ADDRESS", address));
    assertThatThrownBy(() -> Address.of(settings)).hasMessageContaining("MERISTEM_ADDRESS");
  }

  @Test
  void proxiesAreAddressesOrRangesAndAnythingElseStopsTheStart() {
    assertThat(new Settings(Map.of()).proxies()).isEmpty();
    assertThat(new Settings(Map.of("MERISTEM_PROXIES", "10.0.0.0/8, ::1")).proxies())
        .containsExactly(AddressRange.parse("10.0.0.0/8"), AddressRange.parse("::1"));
    for (var wrong :
        List.of("localhost", "10.0.0.0/33", "10.0.0.0/x", "300.1.1.1", "1.2.3.4;::1")) {
      var settings = new Settings(Map.of("MERISTEM_PROXIES", wrong));
      assertThatThrownBy(settings::proxies).as(wrong).hasMessageContaining("MERISTEM_PROXIES");
    }
  }

  @Test
  void withoutAServerThereIsNoMailAndWithOneItsConnectionIsSecret() {
    assertThat(new Settings(Map.of()).mailHost()).isEmpty();
    var settings = new Settings(Map.of("MERISTEM_MAIL_HOST", "mail.example.edu"));
    assertThat(settings.mailHost()).contains("mail.example.edu");
    assertThat(settings.mailPort()).isEqualTo(587);
    assertThat(settings.mailTls()).isEqualTo(Settings.MailTls.STARTTLS);
    assertThat(settings.mailUser()).isEmpty();
    assertThat(settings.mailPassword()).isEmpty();
    assertThat(settings.mailFrom()).isEmpty();
  }

  @Test
  void mailIsFromTheUserWhereNoOtherSenderIsSet() {
    var user = Map.of("MERISTEM_MAIL_USER", "grad@example.edu", "MERISTEM_MAIL_PASSWORD", "secret");
    assertThat(new Settings(user).mailFrom()).contains("grad@example.edu");
    assertThat(new Settings(user).mailPassword()).contains("secret");
    assertThat(new Settings(Map.of("MERISTEM_MAIL_FROM", "研究生院 <a@b.cn>")).mailFrom())
        .contains("研究生院 <a@b.cn>");
  }

  @Test
  void aMailSettingThatMeansNothingIsRefused() {
    assertThat(new Settings(Map.of("MERISTEM_MAIL_PORT", "465")).mailPort()).isEqualTo(465);
    assertThat(new Settings(Map.of("MERISTEM_MAIL_TLS", "SSL")).mailTls())
        .isEqualTo(Settings.MailTls.SSL);
    for (var port : List.of("0", "65536", "smtp", "-1", "5 87")) {
      assertThatThrownBy(new Settings(Map.of("MERISTEM_MAIL_PORT", port))::mailPort)
          .hasMessageContaining("MERISTEM_MAIL_PORT");
    }
    assertThatThrownBy(new Settings(Map.of("MERISTEM_MAIL_TLS", "true"))::mailTls)
        .hasMessageContaining("MERISTEM_MAIL_TLS");
  }
}
