package org.meristem.exchange.oneroster;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.meristem.imports.Packaging;
import org.meristem.imports.Said;

/** A OneRoster archive handed in as a roster of students. */
@ApplicationScoped
public class OneRosterPackaging implements Packaging {
  @Override
  public boolean takes(String kind, String fileName) {
    return kind.equals("students") && fileName.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  @Override
  public String table() {
    return OneRosterFile.USERS.fileName();
  }

  @Override
  public List<Said> unpack(Path upload, OutputStream table) throws IOException {
    try (var archive = new Archive(upload)) {
      var roster = new RosterTable(archive);
      roster.write(table);
      return roster.notices();
    }
  }
}
