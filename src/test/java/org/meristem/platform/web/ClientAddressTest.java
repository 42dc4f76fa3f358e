package org.meristem.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meristem.platform.AddressRange;

class ClientAddressTest {
  private static final List<AddressRange> PROXIES =
      Stream.of("192.0.2.1", "10.0.0.0/9", "2001:db8::/32").map(AddressRange::parse).toList();

  @Test
  void aStrangersWordAboutItselfIsIgnored() {
    assertThat(from("198.51.100.7", "203.0.113.9")).isEqualTo("198.51.100.7");
    assertThat(ClientAddress.of("198.51.100.7", List.of("203.0.113.9"), List.of()))
        .isEqualTo("198.51.100.7");
    assertThat(from("10.128.0.1", "203.0.113.9")).as("beyond the range").isEqualTo("10.128.0.1");
  }

  @Test
  void aDeclaredProxyTellsItsClient() {
    assertThat(from("192.0.2.1", "203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(from("10.127.1.1", "203.0.113.9:4711")).isEqualTo("203.0.113.9");
    assertThat(from("2001:db8:0:0:0:0:0:5", "[2001:db9::7]:443")).isEqualTo("2001:db9:0:0:0:0:0:7");
    assertThat(from("::ffff:192.0.2.1", "203.0.113.9")).isEqualTo("203.0.113.9");
  }

  @Test
  void throughSeveralProxiesTheLastOneThatIsNoneOfOursCounts() {
    assertThat(from("192.0.2.1", "203.0.113.9", "10.0.0.4")).isEqualTo("203.0.113.9");
    assertThat(from("192.0.2.1", "1.2.3.4", "203.0.113.9")).as("forged").isEqualTo("203.0.113.9");
  }

  @Test
  void whatIsNoAddressIsNotBelieved() {
    for (var word : List.of("", "unknown", "_hidden", "proxy.example", "999.1.1.1", "abc")) {
      assertThat(from("192.0.2.1", word)).as(word).isEqualTo("192.0.2.1");
    }
    assertThat(from("192.0.2.1")).isEqualTo("192.0.2.1");
  }

  private static String from(String connection, String... forwarded) {
    return ClientAddress.of(connection, List.of(forwarded), PROXIES);
  }
}
