package org.meristem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.Settings;

/** The stored files of uploads. */
@ApplicationScoped
public class Uploads {
  @Inject EntityManager em;

  /**
   * Keeps a file piece by piece.
   *
   * @return its SHA-256 digest
   * @throws RuleViolation {@code workbook.file.empty} or {@code imports.file.large}
   */
  String keep(long batch, InputStream stream, long most) throws IOException {
    var digested = new DigestInputStream(stream, sha256());
    var size = 0L;
    var number = 0;
    for (var piece = digested.readNBytes(UploadPiece.SIZE);
        piece.length > 0;
        piece = digested.readNBytes(UploadPiece.SIZE)) {
      size += piece.length;
      if (size > most) {
        throw new RuleViolation("imports.file.large");
      }
      em.persist(new UploadPiece(batch, number++, piece));
      em.flush();
      em.clear();
    }
    if (size == 0) {
      throw new RuleViolation("workbook.file.empty");
    }
    return HexFormat.of().formatHex(digested.getMessageDigest().digest());
  }

  /**
   * Keeps the table that an upload in another form holds.
   *
   * @param claimed whether an identifier in it becomes the caller's, as {@link Packaging#claim}
   * @param told takes what people should know of it
   * @return the SHA-256 digest of the upload as it came
   * @throws RuleViolation as {@link #keep} and {@link Packaging#unpack}
   */
  String keepTable(
      long batch,
      InputStream stream,
      Packaging packaging,
      boolean claimed,
      Consumer<List<Said>> told)
      throws IOException {
    var digested = new DigestInputStream(stream, sha256());
    var packed = Files.createTempFile("meristem", ".upload");
    var table = Files.createTempFile("meristem", ".csv");
    try {
      if (Files.copy(digested, packed, StandardCopyOption.REPLACE_EXISTING) > Settings.MAX_UPLOAD) {
        throw new RuleViolation("imports.file.large");
      }
      if (claimed) {
        packaging.claim(packed);
      }
      try (var out = new BufferedOutputStream(Files.newOutputStream(table))) {
        told.accept(packaging.unpack(packed, out));
      }
      try (var content = Files.newInputStream(table)) {
        keep(batch, content, Long.MAX_VALUE);
      }
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } finally {
      Files.deleteIfExists(packed);
      Files.deleteIfExists(table);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lays the file out for the time of a reading. */
  <T> T read(long batch, Function<Path, T> reading) {
    try {
      var file = Files.createTempFile("meristem", ".upload");
      try {
        try (var out = Files.newOutputStream(file)) {
          for (var id : pieces(batch)) {
            var piece = em.find(UploadPiece.class, id);
            out.write(piece.content());
            em.detach(piece);
          }
        }
        return reading.apply(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps the file of one batch for another as well.
   *
   * @return the SHA-256 digest of what is kept
   */
  String copy(long from, long to) {
    return read(
        from,
        file -> {
          try (var content = Files.newInputStream(file)) {
            return keep(to, content, Long.MAX_VALUE);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private List<Long> pieces(long batch) {
    return em.createQuery(
            "select p.id from UploadPiece p where p.batch = :batch order by p.number", Long.class)
        .setParameter("batch", batch)
        .getResultList();
  }

  void forget(long batch) {
    em.createQuery("delete from UploadPiece p where p.batch = :batch")
        .setParameter("batch", batch)
        .executeUpdate();
  }
}
