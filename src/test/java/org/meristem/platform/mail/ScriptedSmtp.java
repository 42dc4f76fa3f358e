package org.meristem.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.meristem.platform.Settings;

/** A mail server that answers some commands as the test says, and any other with 250. */
final class ScriptedSmtp implements AutoCloseable {
  /** Instead of an answer: the connection ends. */
  static final String HANGS_UP = "";

  /** At the end of an answer: it is the last. */
  static final String THEN_HANGS_UP = " goodbye";

  /** Instead of a command: the whole message. */
  static final String MESSAGE = ".";

  private static final long LONGEST_END_MILLIS = 5000;

  private final Map<String, String> answers;
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final ServerSocket listening;
  private final Thread serving;

  /**
   * @param answers the answer to commands that begin so
   */
  ScriptedSmtp(Map<String, String> answers) {
    this.answers = answers;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    serving = new Thread(this::serve, "scripted-smtp");
    serving.setDaemon(true);
    serving.start();
  }

  /** The commands it got, over all connections. */
  List<String> commands() {
    return commands;
  }

  Settings settings() {
    return settings(listening.getLocalPort());
  }

  static Settings settings(int port) {
    return new Settings(
        Map.of(
            "MERISTEM_MAIL_HOST", "127.0.0.1",
            "MERISTEM_MAIL_PORT", String.valueOf(port),
            "MERISTEM_MAIL_FROM", "研究生院 <graduate@example.edu>",
            "MERISTEM_MAIL_TLS", "none"));
  }

  private void serve() {
    while (!listening.isClosed()) {
      try (var connection = listening.accept()) {
        talk(connection);
      } catch (IOException e) {
        continue; // the client, or the test, has gone
      }
    }
  }

  private void talk(Socket connection) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
    var out = connection.getOutputStream();
    var answer = "220 ready";
    while (!answer.equals(HANGS_UP)) {
      out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
      if (answer.endsWith(THEN_HANGS_UP)) {
        return;
      }
      var command = in.readLine();
      if (command == null || command.startsWith("QUIT")) {
        return;
      }
      if (answer.startsWith("354")) {
        while (!command.equals(MESSAGE)) {
          command = in.readLine();
        }
      }
      commands.add(command);
      answer = answerTo(command);
    }
  }

  private String answerTo(String command) {
    var usual = command.equals("DATA") ? "354 go on" : "250 fine";
    return answers.entrySet().stream()
        .filter(entry -> command.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(usual);
  }

  /** Until the thread that waits for a connection has noticed, the system may still open one. */
  @Override
  public void close() {
    try {
      listening.close();
      serving.join(LONGEST_END_MILLIS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
