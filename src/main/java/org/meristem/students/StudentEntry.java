package org.meristem.students;

import java.time.LocalDate;
import org.meristem.people.Sex;

/**
 * What a register says of one student: the person and the present episode. Only number, name, birth
 * date, programme and entry year are always there.
 *
 * @param programme the programme's code
 */
public record StudentEntry(
    String number,
    String name,
    String latinName,
    Sex sex,
    LocalDate birthDate,
    String email,
    String phone,
    String programme,
    int entryYear,
    LocalDate entryDate,
    StudyMode studyMode,
    EpisodeStatus status,
    String supervisorNumber,
    String supervisor,
    String group,
    LocalDate expectedEnd,
    String account) {}
