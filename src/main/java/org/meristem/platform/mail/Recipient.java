package org.meristem.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import org.meristem.platform.EmailAddress;

/** Whom the mail server can be told to deliver to. */
final class Recipient {
  private Recipient() {}

  /**
   * The address, where it is one in letters that every mail server takes. Of other letters Jakarta
   * Mail sends the low byte only: what is for Łin@example.org would get to Ain@example.org, and
   * that of 嘊 ends a command.
   */
  static Optional<InternetAddress> of(String text) {
    if (!EmailAddress.isWellFormed(text) || !text.chars().allMatch(Recipient::isPlain)) {
      return Optional.empty();
    }
    try {
      var address = new InternetAddress(text, true);
      return Optional.of(address).filter(one -> text.equals(one.getAddress()));
    } catch (AddressException e) {
      return Optional.empty();
    }
  }

  private static boolean isPlain(int character) {
    return character > ' ' && character <= '~';
  }
}
