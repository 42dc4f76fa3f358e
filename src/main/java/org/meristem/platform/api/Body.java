package org.meristem.platform.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * What a request says. Text where text is due, days in ISO form; anything else is a bad request, an
 * absent or null field is null.
 */
public record Body(JsonObject json) {
  public String text(String field) {
    return read(field, json::getString);
  }

  public LocalDate day(String field) {
    return read(field, name -> day(json.getJsonString(name)));
  }

  /** Of a year that every database keeps. */
  private static LocalDate day(JsonString text) {
    if (!text.getString().matches("[1-9]\\d{3}-\\d\\d-\\d\\d")) {
      throw new DateTimeException(text.getString());
    }
    return LocalDate.parse(text.getString());
  }

  public Integer number(String field) {
    return read(field, name -> json.getJsonNumber(name).intValueExact());
  }

  /** A field that has to be there, read by something that may not like it. */
  public <T> T needed(String field, Function<String, T> reading) {
    var value = read(field, name -> reading.apply(json.getString(name)));
    if (value == null) {
      throw new BadRequestException(field);
    }
    return value;
  }

  private <T> T read(String field, Function<String, T> reading) {
    try {
      return json == null || json.getOrDefault(field, JsonValue.NULL).equals(JsonValue.NULL)
          ? null
          : reading.apply(field);
    } catch (ClassCastException
        | IllegalArgumentException
        | ArithmeticException
        | DateTimeException e) {
      throw new BadRequestException(e);
    }
  }
}
