package org.meristem.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerDirectoryTest {
  @TempDir Path temporary;

  @Test
  void whatAKilledProcessLeftGoesAndNothingElse() throws IOException {
    var killed = left("meristem-server-" + deadProcess() + "-1");
    var earlier = left("meristem-server-" + ProcessHandle.current().pid() + "-1");
    var running = left("meristem-server-" + ProcessHandle.current().parent().get().pid() + "-1");
    var foreign = left("meristem-server-x");
    var other = left("other");
    var own = ServerDirectory.open(temporary);
    assertThat(temporary.toFile().list())
        .containsExactlyInAnyOrder(name(own), name(running), name(foreign), name(other))
        .doesNotContain(name(killed), name(earlier));
  }

  @Test
  void aLinkInItLeadsNowhere() throws IOException {
    var elsewhere = Files.createFile(Files.createDirectory(temporary.resolve("kept")).resolve("x"));
    var killed = left("meristem-server-" + deadProcess() + "-1");
    Files.createSymbolicLink(killed.resolve("link"), elsewhere.getParent());
    ServerDirectory.open(temporary);
    assertThat(killed).doesNotExist();
    assertThat(elsewhere).exists();
  }

  @Test
  void onlyItsOwnerLooksIntoIt() throws IOException {
    assertOwnerOnly(ServerDirectory.open(temporary));
    var open = Files.createDirectory(temporary.resolve("data"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    OwnerOnly.directory(open);
    assertOwnerOnly(open);
  }

  private static void assertOwnerOnly(Path directory) throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
        .isEqualTo("rwx------");
  }

  private Path left(String name) throws IOException {
    var directory = Files.createDirectory(temporary.resolve(name));
    Files.createFile(directory.resolve("meristem1.upload"));
    return directory;
  }

  private static long deadProcess() throws IOException {
    var process = new ProcessBuilder("true").start();
    process.onExit().join();
    return process.pid();
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
