package org.meristem.platform.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Directories that only the account of the server looks into, whatever lies in them. */
public final class OwnerOnly {
  private OwnerOnly() {}

  /** Makes the directory where it is missing and closes it to others. */
  public static void directory(Path directory) throws IOException {
    Files.createDirectories(directory);
    var posix = Files.getFileAttributeView(directory, PosixFileAttributeView.class);
    if (posix != null) {
      posix.setPermissions(PosixFilePermissions.fromString("rwx------"));
    }
  }
}
