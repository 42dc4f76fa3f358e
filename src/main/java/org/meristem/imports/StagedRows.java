package org.meristem.imports;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.meristem.workbook.Fault;
import org.meristem.workbook.Fault.Severity;

/** Staged rows as they are kept: a JSON array, deflated. */
final class StagedRows {
  private StagedRows() {}

  static byte[] written(List<StagedRow> rows) {
    var bytes = new ByteArrayOutputStream();
    try (OutputStream out =
            new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED), 8192);
        var json = Json.createGenerator(out)) {
      json.writeStartArray();
      rows.forEach(row -> write(json, row));
      json.writeEnd();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, StagedRow row) {
    json.writeStartObject().write("row", row.number()).write("outcome", row.outcome().name());
    write(json, "key", row.key());
    write(json, "values", row.values());
    write(json, "before", row.before());
    json.writeStartArray("faults");
    row.faults().forEach(fault -> write(json, fault));
    json.writeEnd().writeEnd();
  }

  private static void write(JsonGenerator json, Fault fault) {
    json.writeStartObject()
        .write("sheet", fault.sheet())
        .write("field", fault.field())
        .write("code", fault.code())
        .write("severity", fault.severity().name());
    write(json, "cell", fault.cell());
    write(json, "value", fault.value());
    write(json, "advice", fault.advice());
    json.writeEnd();
  }

  private static void write(JsonGenerator json, String name, String value) {
    if (value != null) {
      json.write(name, value);
    }
  }

  private static void write(JsonGenerator json, String name, Map<String, String> values) {
    json.writeStartObject(name);
    values.forEach(json::write);
    json.writeEnd();
  }

  static List<StagedRow> read(byte[] bytes) {
    try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes));
        var json = Json.createReader(in)) {
      return json.readArray().getValuesAs(JsonObject.class).stream().map(StagedRows::row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StagedRow row(JsonObject json) {
    return new StagedRow(
        json.getInt("row"),
        json.getString("key", null),
        Outcome.valueOf(json.getString("outcome")),
        values(json.getJsonObject("values")),
        values(json.getJsonObject("before")),
        json.getJsonArray("faults").getValuesAs(JsonObject.class).stream()
            .map(StagedRows::fault)
            .toList());
  }

  private static Map<String, String> values(JsonObject json) {
    var values = new HashMap<String, String>();
    json.forEach((field, value) -> values.put(field, ((JsonString) value).getString()));
    return values;
  }

  private static Fault fault(JsonObject json) {
    return new Fault(
        json.getString("sheet"),
        json.getString("cell", null),
        json.getString("field"),
        json.getString("value", null),
        json.getString("code"),
        Severity.valueOf(json.getString("severity")),
        json.getString("advice", null));
  }
}
