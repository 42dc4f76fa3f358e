package org.meristem.platform.api;

import jakarta.json.Json;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Reads the JSON document that a resource asks for. What is no such document, of another type or
 * nested too deep for the parser is a bad request, what is too long is answered by 413.
 */
@Provider
public class JsonReading implements ReaderInterceptor {
  /** Room for some hundred reviews at once. */
  private static final int LARGEST = 10 * 1024 * 1024;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!JsonStructure.class.isAssignableFrom(context.getType())) {
      return context.proceed();
    }
    var bytes = context.getInputStream().readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
    if (bytes.length == 0 && context.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE) == null) {
      return null;
    }
    var value = parse(bytes);
    if (!context.getType().isInstance(value)) {
      throw new BadRequestException();
    }
    return value;
  }

  /** The parser says by exceptions of several kinds that it has met one of its limits. */
  private static JsonValue parse(byte[] bytes) {
    try (var parser = Json.createParser(new ByteArrayInputStream(bytes))) {
      parser.next();
      var value = parser.getValue();
      if (parser.hasNext()) {
        throw new BadRequestException();
      }
      return value;
    } catch (RuntimeException e) {
      throw new BadRequestException(e);
    }
  }
}
