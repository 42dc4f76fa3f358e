package org.meristem.students;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.Programmes;
import org.meristem.identity.CurrentUser;
import org.meristem.people.Person;
import org.meristem.platform.Languages;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.RecordHistory;
import org.meristem.platform.SearchText;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;
import org.meristem.platform.Texts;

/** The register of students: looked up by those who may, written by the registry. */
@ApplicationScoped
public class StudentRegister {
  /** The kind of record for the audit trail. */
  public static final String RECORD = "students.record.student";

  private static final int LONGEST_HISTORY = 100;

  @Inject private Students students;
  @Inject private RegisterLines lines;
  @Inject private StudentList list;
  @Inject private Programmes programmes;
  @Inject private StudentsPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private RecordHistory history;
  @Inject private Clock clock;

  @Transactional
  public Slice<StudentLine> list(SliceRequest request) {
    NotPermitted.unless(policy.maySeeAll(currentUser.get()));
    return list.now().slice(request);
  }

  /** How many students a search finds in each status; absent where nobody is. */
  @Transactional
  public Map<EpisodeStatus, Long> counts(String query) {
    NotPermitted.unless(policy.maySeeAll(currentUser.get()));
    return list.now().counts(StudentSearch.of(query));
  }

  /** What was done to a student's record, latest first; for the staff. */
  @Transactional
  public List<RecordHistory.Entry> history(Student student) {
    NotPermitted.unless(policy.maySeeAll(currentUser.get()));
    return history.of(RECORD, student.number(), LONGEST_HISTORY);
  }

  /** Hands on all that a search finds, as many as the list tells, in the order of their numbers. */
  @Transactional
  public void each(String query, Consumer<StudentEntry> taker) {
    NotPermitted.unless(policy.maySeeAll(currentUser.get()));
    var keys = list.now().found(StudentSearch.of(query)).stream().map(StudentLine::key).toList();
    for (var first = 0; first < keys.size(); first += RegisterLines.KEYS) {
      var some = keys.subList(first, Math.min(keys.size(), first + RegisterLines.KEYS));
      lines.of(some).stream()
          .map(RegisterLine::entry)
          .sorted(Comparator.comparing(entry -> SearchText.of(entry.number())))
          .forEach(taker);
    }
  }

  /**
   * @throws NotFound where nobody has this number and the caller may see all students; others are
   *     told as if it were somebody else
   */
  @Transactional
  public List<Episode> episodes(String number) {
    var episodes = students.episodes(number == null ? "" : number);
    if (episodes.isEmpty()) {
      throw NotPermitted.orNotFound(policy.maySeeAll(currentUser.get())).get();
    }
    NotPermitted.unless(policy.maySee(currentUser.get(), episodes.get(0).student()));
    return episodes;
  }

  /** The caller's own student number, where there is one. */
  @Transactional
  public Optional<String> own() {
    return students.numberOfAccount(currentUser.get().account());
  }

  /** What the register says at present of the students with these numbers, made comparable. */
  @Transactional
  public List<RegisterLine> present(Collection<String> keys) {
    NotPermitted.unless(policy.mayRegister(currentUser.get()));
    return lines.of(keys);
  }

  /**
   * How new students are entered: the caller has checked the entries; they are got ready away from
   * the database, and entered by running what comes of it.
   */
  @Transactional
  public Function<List<StudentEntry>, Runnable> adding() {
    NotPermitted.unless(policy.mayRegister(currentUser.get()));
    var byCode = programmesByCode();
    return entries -> {
      var fresh = entries.stream().map(entry -> fresh(entry, byCode)).toList();
      return () -> students.add(fresh);
    };
  }

  private static Episode fresh(StudentEntry entry, Map<String, Programme> byCode) {
    var student = new Student(entry.number(), new Person(entry.name(), entry.latinName()));
    student.describe(entry);
    return new Episode(student, byCode.get(entry.programme()), entry);
  }

  /**
   * Takes over what entries say of known students; the caller has checked the entries. Another
   * programme is a transfer.
   */
  @Transactional
  public void update(List<StudentEntry> entries) {
    NotPermitted.unless(policy.mayRegister(currentUser.get()));
    var byCode = programmesByCode();
    var known = byKey(entries.stream().map(entry -> SearchText.of(entry.number())).toList());
    for (var entry : entries) {
      var programme = byCode.get(entry.programme());
      var episode = transferred(known.get(SearchText.of(entry.number())), programme, entry);
      episode.student().describe(entry);
      episode.describe(programme, entry);
    }
    students.flush();
  }

  private Episode transferred(Episode present, Programme to, StudentEntry entry) {
    var transfer = RosterTransfer.of(present.entry(), entry, LocalDate.now(clock));
    if (!transfer.isDue()) {
      return present;
    }
    var reason =
        Texts.of(Languages.ENGLISH, "students.act.byRoster")
            + " / "
            + Texts.of(Languages.CHINESE, "students.act.byRoster");
    var on = transfer.day().isBefore(present.earliest()) ? present.earliest() : transfer.day();
    return present.transfer(
        to,
        entry.entryYear(),
        on,
        new Signature(currentUser.getAccount(), ZonedDateTime.now(clock), reason));
  }

  /** Makes known students again what entries say; a transfer that a roster made is revoked. */
  @Transactional
  public void restore(List<StudentEntry> entries) {
    NotPermitted.unless(policy.mayRegister(currentUser.get()));
    var byCode = programmesByCode();
    var known = byKey(entries.stream().map(entry -> SearchText.of(entry.number())).toList());
    for (var entry : entries) {
      var programme = byCode.get(entry.programme());
      var present = known.get(SearchText.of(entry.number()));
      var episode =
          present.programme().code().equals(entry.programme())
              ? present
              : students
                  .predecessor(present)
                  .map(before -> students.revokeTransfer(before, present))
                  .orElse(present);
      episode.student().describe(entry);
      episode.describe(programme, entry);
    }
    students.flush();
  }

  /** Those who were transferred to other studies in which something has happened since. */
  @Transactional
  public Set<String> movedOn(List<StudentEntry> before) {
    var known = byKey(before.stream().map(entry -> SearchText.of(entry.number())).toList());
    return before.stream()
        .filter(entry -> known.containsKey(SearchText.of(entry.number())))
        .filter(
            entry -> {
              var present = known.get(SearchText.of(entry.number()));
              return !present.programme().code().equals(entry.programme())
                  && !present.acts().isEmpty();
            })
        .map(entry -> SearchText.of(entry.number()))
        .collect(Collectors.toSet());
  }

  /** The programmes to choose from. */
  @Transactional
  public List<Programme> programmes() {
    NotPermitted.unless(policy.maySeeAll(currentUser.get()));
    return programmes.all();
  }

  private Map<String, Programme> programmesByCode() {
    return programmes.all().stream()
        .collect(Collectors.toMap(Programme::code, Function.identity()));
  }

  private Map<String, Episode> byKey(Collection<String> keys) {
    return students.findByKeys(keys).stream()
        .collect(Collectors.toMap(episode -> episode.student().key(), Function.identity()));
  }

  /** An import has overwritten what people had edited in these fields of these students. */
  @Transactional
  public void released(Map<String, Set<String>> fieldsByKey) {
    NotPermitted.unless(policy.mayRegister(currentUser.get()));
    byKey(fieldsByKey.keySet())
        .forEach((key, episode) -> episode.student().agreed(fieldsByKey.get(key)));
  }

  /** Those of the students in whose studies something happened, so that their entry has to stay. */
  @Transactional
  public Set<String> inUse(Collection<String> keys) {
    return Set.copyOf(students.withActs(keys));
  }

  public boolean anyoneStudies(Programme programme) {
    return students.anyIn(programme);
  }

  /** Takes out students who were entered by mistake. */
  @Transactional
  public void remove(Collection<String> keys) {
    NotPermitted.unless(policy.mayRegister(currentUser.get()));
    students.findByKeys(keys).forEach(students::remove);
    students.flush();
  }
}
