package org.meristem.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.derby.jdbc.BasicEmbeddedDataSource40;
import org.meristem.platform.DatabaseMigration;

/** One fresh, migrated database of each kind, shared by the repository tests of a run. */
public enum TestDatabase {
  DERBY {
    @Override
    public DataSource fresh() {
      var source = new BasicEmbeddedDataSource40();
      source.setDatabaseName("memory:meristem" + DERBIES.incrementAndGet());
      source.setCreateDatabase("create");
      return source;
    }
  },
  POSTGRESQL {
    @Override
    public DataSource fresh() {
      return Postgres.fresh().dataSource();
    }
  };

  private static final AtomicInteger DERBIES = new AtomicInteger();

  private EntityManagerFactory factory;

  /** An empty database of its own, not migrated. */
  public abstract DataSource fresh();

  /** Works in a transaction of its own and commits it. */
  public <T> T committed(Function<EntityManager, T> work) {
    return run(work, true);
  }

  /**
   * Works in a transaction of its own and takes it back, so that nothing is left for the next test.
   */
  public void rolledBack(Consumer<EntityManager> work) {
    run(
        em -> {
          work.accept(em);
          return null;
        },
        false);
  }

  /** Works in a transaction that the database refuses; nothing of it is kept. */
  public void refused(Consumer<EntityManager> work) {
    var em = factory().createEntityManager();
    em.getTransaction().begin();
    try {
      work.accept(em);
    } finally {
      em.getTransaction().rollback();
      em.close();
    }
  }

  private <T> T run(Function<EntityManager, T> work, boolean commit) {
    var em = factory().createEntityManager();
    var transaction = em.getTransaction();
    transaction.begin();
    try {
      var result = work.apply(em);
      em.flush();
      if (commit) {
        transaction.commit();
      }
      return result;
    } finally {
      if (transaction.isActive()) {
        transaction.rollback();
      }
      em.close();
    }
  }

  public synchronized EntityManagerFactory factory() {
    if (factory == null) {
      var source = fresh();
      DatabaseMigration.migrate(source);
      System.setProperty(DatabaseMigration.BY_HAND, "true");
      factory =
          Persistence.createEntityManagerFactory(
              "meristem",
              Map.of(
                  "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                  "jakarta.persistence.jtaDataSource", "",
                  "jakarta.persistence.nonJtaDataSource", source,
                  "eclipselink.session-name", "meristem-" + name(),
                  "eclipselink.weaving", "false"));
    }
    return factory;
  }

  /** An embedded PostgreSQL server, started once a run; each caller gets a database of its own. */
  public static final class Postgres {
    private static EmbeddedPostgres server;
    private static int databases;

    /** The address of one database. */
    public record Database(int port, String name) {
      public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
      }

      DataSource dataSource() {
        return server.getDatabase("postgres", name);
      }
    }

    private Postgres() {}

    public static synchronized Database fresh() {
      try {
        if (server == null) {
          server = EmbeddedPostgres.start();
        }
        var name = "meristem" + databases++;
        try (var connection = server.getPostgresDatabase().getConnection();
            var statement = connection.createStatement()) {
          statement.execute("create database " + name);
        }
        return new Database(server.getPort(), name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
