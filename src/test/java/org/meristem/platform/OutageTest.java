package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PessimisticLockException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OutageTest {
  @Test
  void aFullDiskIsToldFromADatabaseThatIsAway() {
    assertThat(of("08006")).contains(Outage.DATABASE); // no connection
    assertThat(of("57P01")).contains(Outage.DATABASE); // PostgreSQL is being stopped
    assertThat(of("08003")).contains(Outage.DATABASE); // the connection was ended
    assertThat(of(null)).contains(Outage.DATABASE); // the pool has none
    assertThat(of("53100")).contains(Outage.STORAGE); // PostgreSQL's disk is full
    assertThat(of("XSLA4")).contains(Outage.STORAGE); // Derby cannot write its log
    assertThat(of("25502")).contains(Outage.STORAGE); // Derby could only open to read
    assertThat(DatabaseRefusal.of(new PessimisticLockException(new SQLException("x", "40XD1"))))
        .isEmpty(); // which is nobody else's change
    assertThat(Outage.of(new UncheckedIOException(new IOException("No space left on device"))))
        .contains(Outage.STORAGE);
  }

  @Test
  void whatIsNobodysLackIsNone() {
    assertThat(of("23505")).isEmpty();
    assertThat(of("57014")).isEmpty(); // a statement was cancelled
    assertThat(Outage.of(new IllegalStateException())).isEmpty();
    assertThat(Outage.of(null)).isEmpty();
  }

  private static java.util.Optional<Outage> of(String state) {
    return Outage.of(new IllegalStateException(new SQLException("x", state)));
  }
}
