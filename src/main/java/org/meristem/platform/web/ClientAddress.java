package org.meristem.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.meristem.platform.AddressRange;
import org.meristem.platform.Settings;

/**
 * The address of whoever sends a request. Behind a declared proxy ({@code MERISTEM_PROXIES}) it is
 * what that proxy says of its own client in {@code X-Forwarded-For}; from anywhere else that header
 * is ignored, because everybody can write one.
 */
public final class ClientAddress {
  private static final List<AddressRange> PROXIES = Settings.current().proxies();

  private ClientAddress() {}

  public static String of(HttpServletRequest request) {
    var forwarded =
        Collections.list(request.getHeaders("X-Forwarded-For")).stream()
            .flatMap(line -> Arrays.stream(line.split(",")))
            .map(String::strip)
            .toList();
    return of(request.getRemoteAddr(), forwarded, PROXIES);
  }

  /**
   * @param connection the other end of the connection
   * @param forwarded what proxies have written, the nearest last
   */
  static String of(String connection, List<String> forwarded, List<AddressRange> proxies) {
    var address = connection;
    for (var i = forwarded.size() - 1; i >= 0 && isIn(proxies, address); i--) {
      var client = AddressRange.literal(forwarded.get(i));
      if (client.isEmpty()) {
        return address;
      }
      address = client.get().getHostAddress();
    }
    return address;
  }

  private static boolean isIn(List<AddressRange> proxies, String address) {
    return AddressRange.literal(address)
        .filter(literal -> proxies.stream().anyMatch(range -> range.contains(literal)))
        .isPresent();
  }
}
