package org.meristem.students;

import jakarta.enterprise.context.ApplicationScoped;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;

/** Who may see and change students: staff see all, students themselves, the registry changes. */
@ApplicationScoped
public class StudentsPolicy {
  public boolean maySeeAll(SignedIn user) {
    return user.has(Role.ADMINISTRATOR) || user.has(Role.DIRECTOR) || user.has(Role.FACULTY);
  }

  public boolean maySee(SignedIn user, Student student) {
    return maySeeAll(user) || user.account().equals(student.person().account());
  }

  public boolean mayRegister(SignedIn user) {
    return user.has(Role.ADMINISTRATOR);
  }
}
