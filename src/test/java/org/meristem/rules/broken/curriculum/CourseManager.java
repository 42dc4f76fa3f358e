package org.meristem.rules.broken.curriculum;

import jakarta.faces.application.FacesMessage;
import jakarta.ws.rs.core.Response;
import org.apache.poi.ss.usermodel.Workbook;
import org.meristem.rules.broken.students.Student;

/**
 * Breaks: a name that says nothing, an arrow the wrong way, Faces, JAX-RS and POI where they do not
 * belong.
 */
class CourseManager {
  Student student;
  FacesMessage message;
  Response response;
  Workbook workbook;
}
