package org.meristem.platform;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DatabaseMapping.WriteType;
import org.eclipse.persistence.sessions.UnitOfWork;

/**
 * Enters many new records at once by JDBC batches, in the caller's transaction: with the columns
 * and conversions that EclipseLink has for the entity, but without managing each of them.
 */
public final class BulkInsert {
  private static final int FIRST_VERSION = 1;

  private final EntityManager em;
  private final AbstractSession session;

  public BulkInsert(EntityManager em) {
    this.em = em;
    this.session = (AbstractSession) em.unwrap(UnitOfWork.class);
  }

  /**
   * Records that others refer to must come first: they get their identity here.
   *
   * @param records new, all of one class
   */
  public <T> void of(Class<T> type, List<T> records) {
    if (records.isEmpty()) {
      return;
    }
    var descriptor = session.getDescriptor(type);
    var first = row(records.get(0), descriptor);
    var fields = List.copyOf(first.getFields());
    try (var insert = em.unwrap(Connection.class).prepareStatement(statement(descriptor, fields))) {
      var types = types(insert, fields.size());
      bind(first, fields, types, insert);
      for (var record : records.subList(1, records.size())) {
        bind(row(record, descriptor), fields, types, insert);
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private AbstractRecord row(Object record, ClassDescriptor descriptor) {
    var builder = descriptor.getObjectBuilder();
    if (descriptor.usesSequenceNumbers()) {
      builder.assignSequenceNumber(record, session);
    }
    var row = builder.buildRow(record, session, WriteType.INSERT);
    if (descriptor.getOptimisticLockingPolicy() instanceof VersionLockingPolicy versions) {
      row.put(versions.getWriteLockField(), FIRST_VERSION);
    }
    return row;
  }

  private static String statement(ClassDescriptor descriptor, List<DatabaseField> fields) {
    return fields.stream()
        .map(DatabaseField::getName)
        .collect(
            Collectors.joining(
                ", ",
                "insert into " + descriptor.getTableName() + " (",
                ") values (" + "?, ".repeat(fields.size() - 1) + "?)"));
  }

  private static int[] types(PreparedStatement insert, int count) throws SQLException {
    var types = new int[count];
    for (var i = 0; i < count; i++) {
      types[i] = insert.getParameterMetaData().getParameterType(i + 1);
    }
    return types;
  }

  /** All rows of a class have the same fields in the same order. */
  private void bind(
      AbstractRecord row, List<DatabaseField> fields, int[] types, PreparedStatement insert)
      throws SQLException {
    if (!fields.equals(row.getFields())) {
      throw new IllegalStateException("other fields: " + row.getFields());
    }
    for (var i = 0; i < types.length; i++) {
      var value = row.getValues().get(i);
      if (value == null) {
        insert.setNull(i + 1, types[i]);
      } else {
        session.getPlatform().setParameterValueInDatabaseCall(value, insert, i + 1, session);
      }
    }
    insert.addBatch();
  }
}
