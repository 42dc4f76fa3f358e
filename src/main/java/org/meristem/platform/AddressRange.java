package org.meristem.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The IP addresses that share the first bits of one.
 *
 * @param network the first of them
 * @param prefix how many bits they share
 */
public record AddressRange(InetAddress network, int prefix) {
  private static final Pattern LITERAL =
      Pattern.compile(
          "\\[(?<bracketed>[0-9A-Fa-f:.]+)](:\\d+)?"
              + "|(?<v4>\\d{1,3}(\\.\\d{1,3}){3})(:\\d+)?"
              + "|(?<v6>[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)");

  /**
   * Reads an address ({@code 192.0.2.7}, {@code 2001:db8::1}) or a range ({@code 10.0.0.0/8}).
   *
   * @throws IllegalArgumentException where it is neither
   */
  public static AddressRange parse(String text) {
    var slash = text.indexOf('/');
    var address =
        literal(slash < 0 ? text : text.substring(0, slash))
            .orElseThrow(() -> new IllegalArgumentException(text));
    var bits = address.getAddress().length * Byte.SIZE;
    var prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
    if (prefix < 0 || prefix > bits) {
      throw new IllegalArgumentException(text);
    }
    return new AddressRange(address, prefix);
  }

  /** An address written in digits, with or without a port behind it; a name is none. */
  public static Optional<InetAddress> literal(String text) {
    var written = LITERAL.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    var bracketed = written.group("bracketed");
    var digits = bracketed != null ? bracketed : written.group("v4");
    try {
      return Optional.of(InetAddress.getByName(digits != null ? digits : written.group("v6")));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  public boolean contains(InetAddress address) {
    var ours = network.getAddress();
    var theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (var bit = 0; bit < prefix; bit++) {
      var mask = 0x80 >> bit % Byte.SIZE;
      if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
