package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.meristem.students.StudentRegister;
import org.meristem.students.Students;
import org.meristem.talent.portfolio.Artefacts;

/** Which students have to stay because of what no roster can bring back. */
@ApplicationScoped
public class StudentsInUse {
  @Inject private StudentRegister register;
  @Inject private Students students;
  @Inject private Artefacts artefacts;

  /**
   * @param keys numbers of students, made comparable
   */
  Set<String> among(Collection<String> keys) {
    var used = new HashSet<>(register.inUse(keys));
    var persons = students.persons(keys);
    var owners = artefacts.owners(persons.values());
    persons.entrySet().stream()
        .filter(one -> owners.contains(one.getValue()))
        .forEach(one -> used.add(one.getKey()));
    return used;
  }
}
