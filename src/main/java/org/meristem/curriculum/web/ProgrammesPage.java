package org.meristem.curriculum.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.curriculum.Catalogue;
import org.meristem.curriculum.CourseArea;
import org.meristem.curriculum.Discipline;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.ProgrammeKeeping;

/** The disciplines, the programmes and the areas of the courses. */
@Named
@RequestScoped
public class ProgrammesPage {
  @Inject private ProgrammeKeeping keeping;
  @Inject private Catalogue catalogue;

  private List<Discipline> disciplines;
  private List<Programme> programmes;
  private List<CourseArea> areas;

  public List<Discipline> getDisciplines() {
    if (disciplines == null) {
      disciplines = keeping.disciplines();
    }
    return disciplines;
  }

  public List<Programme> getProgrammes() {
    if (programmes == null) {
      programmes = catalogue.programmes();
    }
    return programmes;
  }

  public List<CourseArea> getAreas() {
    if (areas == null) {
      areas = catalogue.areas();
    }
    return areas;
  }
}
