package org.meristem.platform;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.UnitOfWork;

/**
 * Enters many new records at once by JDBC batches, in the caller's transaction: with the columns
 * and conversions that EclipseLink has for the entity, but without managing each of them.
 */
public final class BulkInsert<T> {
  private static final int FIRST_VERSION = 1;

  private final EntityManager em;
  private final AbstractSession session;
  private final ClassDescriptor descriptor;
  private final List<Column> columns = new ArrayList<>();

  /** A column and what stands in it for a record. */
  private record Column(DatabaseField field, Function<Object, Object> value) {}

  /** Records as rows of values. */
  public record Rows(List<Object[]> all) {}

  public BulkInsert(EntityManager em, Class<T> type) {
    this.em = em;
    this.session = (AbstractSession) em.unwrap(UnitOfWork.class);
    this.descriptor = session.getDescriptor(type);
    var version =
        descriptor.getOptimisticLockingPolicy() instanceof VersionLockingPolicy versions
            ? versions.getWriteLockField()
            : null;
    for (var mapping : descriptor.getMappings()) {
      if (version == null || !version.equals(mapping.getField())) {
        add(mapping);
      }
    }
    if (version != null) {
      columns.add(new Column(version, record -> FIRST_VERSION));
    }
  }

  private void add(DatabaseMapping mapping) {
    if (mapping instanceof AbstractDirectMapping direct) {
      columns.add(
          new Column(
              direct.getField(),
              record -> direct.getFieldValue(direct.getAttributeValueFromObject(record), session)));
    } else if (mapping instanceof OneToOneMapping one && one.isForeignKeyRelationship()) {
      columns.add(
          new Column(
              one.getForeignKeyFields().get(0),
              record -> id(one.getRealAttributeValueFromObject(record, session))));
    } else if (!mapping.isCollectionMapping()) {
      throw new IllegalArgumentException("not entered in bulk: " + mapping);
    }
  }

  private static Long id(Object other) {
    return other == null ? null : ((StoredRecord) other).id();
  }

  /** Records that others refer to must come first: they get their identity here. */
  public void enter(List<T> records) {
    if (descriptor.usesSequenceNumbers()) {
      records.forEach(
          record -> descriptor.getObjectBuilder().assignSequenceNumber(record, session));
    }
    enter(rows(records));
  }

  /** Gets records that have their identity ready, away from the database. */
  public Rows rows(List<T> records) {
    return new Rows(
        records.stream()
            .map(record -> columns.stream().map(column -> column.value().apply(record)).toArray())
            .toList());
  }

  public void enter(Rows rows) {
    if (rows.all().isEmpty()) {
      return;
    }
    try (var insert = em.unwrap(Connection.class).prepareStatement(statement())) {
      for (var row : rows.all()) {
        for (var i = 0; i < row.length; i++) {
          // a field in place of a value stands for its null
          var value = row[i] == null ? columns.get(i).field() : row[i];
          session.getPlatform().setParameterValueInDatabaseCall(value, insert, i + 1, session);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String statement() {
    return columns.stream()
        .map(column -> column.field().getName())
        .collect(
            Collectors.joining(
                ", ",
                "insert into " + descriptor.getTableName() + " (",
                ") values (" + "?, ".repeat(columns.size() - 1) + "?)"));
  }
}
