package org.meristem.exchange.oneroster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.meristem.curriculum.Catalogue;
import org.meristem.curriculum.CatalogueFilter;
import org.meristem.curriculum.Programmes;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.Role;
import org.meristem.people.People;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.SliceRequest;
import org.meristem.students.StudentRegister;

/** The whole roster for another system, as a OneRoster 1.2 archive. */
@ApplicationScoped
public class OneRosterExport {
  public static final String FILE = "oneroster.zip";

  private static final int CHUNK = 500;

  @Inject private StudentRegister register;
  @Inject private Programmes programmes;
  @Inject private Catalogue catalogue;
  @Inject private People persons;
  @Inject private CurrentUser currentUser;

  /**
   * @throws NotPermitted where the person may not have students and staff as a whole
   */
  public void requirePermitted() {
    currentUser.require(Role.ADMINISTRATOR, Role.DIRECTOR);
  }

  /**
   * Writes the archive.
   *
   * @param locale the language of titles
   */
  public void write(Locale locale, OutputStream out) throws IOException {
    requirePermitted();
    try (var archive = new ArchiveWriting()) {
      var people = new PeopleLines(archive::add);
      var house = new HouseLines(locale, archive::add);
      persons.staff().forEach(people::staff);
      register.each("", people::student);
      house.house();
      programmes.all().forEach(programme -> house.programme(programme, people.cohorts()));
      house.schoolYears(people.cohorts());
      courses(house);
      archive.writeTo(out);
    }
  }

  private void courses(HouseLines lines) {
    var page = 0;
    for (var slice =
            catalogue.search(SliceRequest.page("", page, CHUNK), CatalogueFilter.ALL).rows();
        !slice.isEmpty();
        slice =
            catalogue.search(SliceRequest.page("", ++page, CHUNK), CatalogueFilter.ALL).rows()) {
      slice.forEach(lines::course);
    }
  }
}
