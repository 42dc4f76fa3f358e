package org.meristem.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.meristem.platform.BilingualText;
import org.meristem.platform.NotFound;

/** Writes the syllabus of a version, for whoever may read the version. */
@ApplicationScoped
public class SyllabusWriting {
  @Inject private Catalogue catalogue;

  /**
   * @param name of the file, in ASCII
   * @param content a PDF
   */
  public record File(String name, byte[] content) {}

  /**
   * Of the version of a course that the catalogue shows.
   *
   * @throws NotFound where the caller may know of none
   */
  public File ofCourse(String code, Locale language) {
    return of(catalogue.course(code), language);
  }

  /**
   * @throws NotFound where there is no such version, or none that the caller may know of
   */
  public File ofVersion(long id, Locale language) {
    return of(catalogue.version(id), language);
  }

  private File of(CourseVersion version, Locale language) {
    var titles = catalogue.titles(version.text().requisites().codes());
    var name =
        "%s-v%d-%s.pdf"
            .formatted(version.course().code(), version.number(), language.getLanguage());
    return new File(name, new Syllabus(version, discipline(), titles, language).pdf());
  }

  /** A course does not say its discipline, so it is named where the house has but one. */
  private Optional<BilingualText> discipline() {
    var names =
        catalogue.programmes().stream()
            .map(programme -> programme.discipline().name())
            .distinct()
            .toList();
    return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
  }
}
