package org.meristem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meristem.platform.Slice;
import org.meristem.workbook.Fault;

/** The stored batches with their staged rows. */
@ApplicationScoped
public class Batches {
  @Inject EntityManager em;

  void add(ImportBatch batch) {
    em.persist(batch);
    em.flush();
  }

  public Optional<ImportBatch> find(long id) {
    return Optional.ofNullable(em.find(ImportBatch.class, id));
  }

  /** The batch, held until the transaction ends, so that only one of two can move it on. */
  Optional<ImportBatch> hold(long id) {
    var batch = em.find(ImportBatch.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (batch != null) {
      em.refresh(batch);
    }
    return Optional.ofNullable(batch);
  }

  /** The latest batches of these kinds, newest first. */
  List<ImportBatch> latest(Collection<String> kinds, int most) {
    return kinds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select b from ImportBatch b where b.kind in :kinds order by b.madeAt desc, b.id desc",
                ImportBatch.class)
            .setParameter("kinds", kinds)
            .setMaxResults(most)
            .getResultList();
  }

  /** Batches that are neither read nor taken back any more, though their files are still there. */
  List<ImportBatch> outlived(Instant before) {
    return em.createQuery(
            "select b from ImportBatch b where b.kept = :yes and b.state in :states"
                + " and (b.appliedAt is null and b.madeAt < :before or b.appliedAt < :before)",
            ImportBatch.class)
        .setParameter("yes", true)
        .setParameter(
            "states",
            List.of(
                ImportState.READY,
                ImportState.FAILED,
                ImportState.DISCARDED,
                ImportState.APPLIED,
                ImportState.UNDONE))
        .setParameter("before", before)
        .getResultList();
  }

  /** Keeps a chunk and lets go of it, so that memory stays bounded. */
  void add(StagedChunk chunk) {
    em.persist(chunk);
    flushAndForget();
  }

  void flushAndForget() {
    em.flush();
    em.clear();
  }

  void forgetStaging(long batch) {
    em.createQuery("delete from StagedChunk c where c.batch = :batch")
        .setParameter("batch", batch)
        .executeUpdate();
  }

  /** The ids of a batch's chunks in the order of the sheet. */
  List<Long> chunks(long batch) {
    return em.createQuery(
            "select c.id from StagedChunk c where c.batch = :batch order by c.number", Long.class)
        .setParameter("batch", batch)
        .getResultList();
  }

  /** The rows of a batch, some hundred at a time; they may be unpacked away from the database. */
  Iterator<Supplier<List<StagedRow>>> packed(long batch) {
    return chunks(batch).stream()
        .map(
            id -> {
              var chunk = chunk(id);
              var content = chunk.content();
              em.detach(chunk);
              return (Supplier<List<StagedRow>>) () -> StagedRows.read(content);
            })
        .iterator();
  }

  StagedChunk chunk(long id) {
    return em.find(StagedChunk.class, id);
  }

  ImportCounts counts(long batch) {
    return ImportCounts.sum(
        countsByChunk(batch).stream().map(row -> (ImportCounts) row[1]).toList());
  }

  private List<Object[]> countsByChunk(long batch) {
    return em.createQuery(
            "select c.id, c.counts from StagedChunk c where c.batch = :batch order by c.number",
            Object[].class)
        .setParameter("batch", batch)
        .getResultList();
  }

  /** The rows of a batch for its preview; of one outcome or of all. */
  Slice<StagedRow> rows(long batch, Outcome outcome, int first, int most) {
    return slice(
        batch,
        counts -> counts.of(outcome),
        rows -> rows.filter(row -> outcome == null || row.outcome() == outcome),
        first,
        most);
  }

  /** The faults and warnings of a batch in the order of the sheet. */
  Slice<Fault> problems(long batch, int first, int most) {
    return slice(
        batch,
        ImportCounts::problems,
        rows -> rows.flatMap(row -> row.faults().stream()),
        first,
        most);
  }

  /** Opens only those chunks in which something of the slice stands. */
  private <T> Slice<T> slice(
      long batch,
      ToIntFunction<ImportCounts> count,
      Function<Stream<StagedRow>, Stream<T>> wanted,
      int first,
      int most) {
    var found = new ArrayList<T>();
    var total = 0L;
    for (var chunk : countsByChunk(batch)) {
      var here = count.applyAsInt((ImportCounts) chunk[1]);
      if (here > 0 && total + here > first && total < (long) first + most) {
        wanted
            .apply(chunk((Long) chunk[0]).rows().stream())
            .skip(Math.max(0, first - total))
            .limit(most - found.size())
            .forEach(found::add);
      }
      total += here;
    }
    return new Slice<>(found, total);
  }

  /** What people once said the headers of this kind mean, by the set of headers. */
  Map<String, Map<String, String>> headerChoices(String kind) {
    return em.createQuery("select h from HeaderChoice h where h.kind = :kind", HeaderChoice.class)
        .setParameter("kind", kind)
        .getResultStream()
        .collect(
            Collectors.toMap(
                HeaderChoice::headerSet, HeaderChoice::columns, (one, other) -> other));
  }

  void remember(String kind, String headerSet, Map<String, String> columns) {
    em.createQuery("select h from HeaderChoice h where h.kind = :kind", HeaderChoice.class)
        .setParameter("kind", kind)
        .getResultStream()
        .filter(known -> known.headerSet().equals(headerSet))
        .findFirst()
        .ifPresentOrElse(
            known -> known.mean(columns),
            () -> em.persist(new HeaderChoice(kind, headerSet, columns)));
  }
}
