package org.meristem.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * A proxy that ends TLS before a running system, one request a connection. It reaches the system
 * from {@link RunningMeristem#PROXY} and names one and the same client.
 */
public final class TlsProxy implements AutoCloseable {
  public static final String CLIENT = "203.0.113.9";

  private static final String SECRET = "changeit";
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: (\\d+)");

  private final SSLContext tls;
  private final SSLServerSocket server;
  private final int target;

  public TlsProxy(RunningMeristem meristem) throws IOException, GeneralSecurityException {
    target = URI.create(meristem.url()).getPort();
    tls = context();
    server =
        (SSLServerSocket)
            tls.getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var thread = new Thread(this::serve, "TLS proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private static SSLContext context() throws IOException, GeneralSecurityException {
    var file = Files.createTempDirectory("tls").resolve("proxy.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "proxy",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                SECRET,
                "-keystore",
                file.toString())
            .inheritIO()
            .start();
    try {
      made.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    var store = KeyStore.getInstance(file.toFile(), SECRET.toCharArray());
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, SECRET.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), new TrustManager[] {new TrustsAnybody()}, null);
    return context;
  }

  public int port() {
    return server.getLocalPort();
  }

  /** A connection to it. */
  public Socket connect() throws IOException {
    return tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port());
  }

  private void serve() {
    while (true) {
      try (var client = server.accept();
          var upstream =
              new Socket(
                  InetAddress.getLoopbackAddress(),
                  target,
                  InetAddress.getByName(RunningMeristem.PROXY),
                  0)) {
        var head = head(client.getInputStream());
        var length = LENGTH.matcher(head);
        upstream
            .getOutputStream()
            .write(
                head.replaceFirst(
                        "\r\n",
                        "\r\nX-Forwarded-For: "
                            + CLIENT
                            + "\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
        if (length.find()) {
          var body = client.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
          upstream.getOutputStream().write(body);
        }
        upstream.getInputStream().transferTo(client.getOutputStream());
      } catch (SocketException closed) {
        return;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String head(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      head.write(in.read());
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private static final class TrustsAnybody implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
      // nobody shows one
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
      // the proxy's own
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
