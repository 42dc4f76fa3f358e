package org.meristem.platform.mail;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.meristem.testing.TestDatabase;

/** The outbox with each call in a transaction of its own, as the container runs it. */
public class StoredOutbox extends Outbox {
  private final TestDatabase database;

  StoredOutbox(TestDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** An outbox over a database in which no message is left of other tests. */
  static StoredOutbox emptied(TestDatabase database, Clock clock) {
    database.committed(em -> em.createQuery("delete from OutgoingMail m").executeUpdate());
    return new StoredOutbox(database, clock);
  }

  /** The outbox within somebody's transaction. */
  public static Outbox of(EntityManager em, Clock clock) {
    var outbox = new Outbox();
    outbox.em = em;
    outbox.clock = clock;
    return outbox;
  }

  private <T> T committed(Function<Outbox, T> work) {
    return database.committed(em -> work.apply(of(em, clock)));
  }

  @Override
  public void put(Mail mail) {
    committed(
        outbox -> {
          outbox.put(mail);
          return null;
        });
  }

  OutgoingMail get(String key) {
    return find(key).orElseThrow();
  }

  @Override
  public Optional<OutgoingMail> find(String key) {
    return committed(outbox -> outbox.find(key));
  }

  @Override
  public List<OutgoingMail> givenUp(int most) {
    return committed(outbox -> outbox.givenUp(most));
  }

  @Override
  public void sendAgain(long id) {
    committed(
        outbox -> {
          outbox.sendAgain(id);
          return null;
        });
  }

  @Override
  public List<OutgoingMail> claim(String owner, int most) {
    return committed(outbox -> outbox.claim(owner, most));
  }

  @Override
  public boolean note(long id, String owner, Consumer<OutgoingMail> what) {
    return committed(outbox -> outbox.note(id, owner, what));
  }

  /** How many messages stand so. */
  long count(MailState state) {
    return database.committed(
        em ->
            em.createQuery("select count(m) from OutgoingMail m where m.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult());
  }
}
