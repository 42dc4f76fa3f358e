package org.meristem.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.meristem.workbook.Fault;
import org.meristem.workbook.Fault.Severity;

/**
 * Staged rows as they are kept: field after field, deflated. Texts are UTF-8 with their length
 * before them. What cells hold that were read as something else follows after the rows; content
 * that was stored before that was kept ends there.
 */
final class StagedRows {
  private static final int NONE = -1;
  private static final int TYPED = 1;
  private static final int BUFFER = 1 << 15;

  private StagedRows() {}

  static byte[] written(List<StagedRow> rows) {
    var bytes = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try (var out =
        new DataOutputStream(
            new BufferedOutputStream(new DeflaterOutputStream(bytes, deflater, BUFFER), BUFFER))) {
      out.writeInt(rows.size());
      for (var row : rows) {
        write(out, row);
      }
      out.writeByte(TYPED);
      for (var row : rows) {
        write(out, row.typed());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, StagedRow row) throws IOException {
    out.writeInt(row.number());
    write(out, row.key());
    write(out, row.outcome().name());
    write(out, row.values());
    write(out, row.before());
    out.writeInt(row.faults().size());
    for (var fault : row.faults()) {
      write(out, fault);
    }
  }

  private static void write(DataOutputStream out, Fault fault) throws IOException {
    write(out, fault.sheet());
    write(out, fault.cell());
    write(out, fault.field());
    write(out, fault.value());
    write(out, fault.code());
    write(out, fault.severity().name());
    write(out, fault.advice());
  }

  private static void write(DataOutputStream out, Map<String, String> values) throws IOException {
    out.writeInt(values.size());
    for (var value : values.entrySet()) {
      write(out, value.getKey());
      write(out, value.getValue());
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    if (text == null) {
      out.writeInt(NONE);
      return;
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static List<StagedRow> read(byte[] bytes) {
    try (var in =
        new DataInputStream(
            new BufferedInputStream(
                new InflaterInputStream(new ByteArrayInputStream(bytes)), BUFFER))) {
      var rows = new ArrayList<StagedRow>();
      for (var left = in.readInt(); left > 0; left--) {
        rows.add(row(in));
      }
      if (in.read() == TYPED) {
        for (var i = 0; i < rows.size(); i++) {
          rows.set(i, rows.get(i).withTyped(values(in)));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StagedRow row(DataInputStream in) throws IOException {
    return new StagedRow(
        in.readInt(), text(in), Outcome.valueOf(text(in)), values(in), values(in), faults(in));
  }

  private static List<Fault> faults(DataInputStream in) throws IOException {
    var faults = new ArrayList<Fault>();
    for (var left = in.readInt(); left > 0; left--) {
      faults.add(
          new Fault(
              text(in),
              text(in),
              text(in),
              text(in),
              text(in),
              Severity.valueOf(text(in)),
              text(in)));
    }
    return faults;
  }

  private static Map<String, String> values(DataInputStream in) throws IOException {
    var values = new HashMap<String, String>();
    for (var left = in.readInt(); left > 0; left--) {
      values.put(text(in), text(in));
    }
    return values;
  }

  private static String text(DataInputStream in) throws IOException {
    var length = in.readInt();
    return length == NONE ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
