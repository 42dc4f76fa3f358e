package org.meristem.students.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.meristem.platform.SliceRequest;
import org.meristem.students.Episode;
import org.meristem.students.StudentRegister;

/**
 * {@code GET /api/v1/students?query=&page=&size=}: students a page at a time, pages counted from 0.
 */
@Path("/students")
@Produces(MediaType.APPLICATION_JSON)
public class StudentsResource {
  @Inject private StudentRegister register;

  @GET
  public JsonObject list(
      @QueryParam("query") String query,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("50") int size) {
    var request = SliceRequest.page(query, page, size);
    var slice = register.list(request);
    var items = Json.createArrayBuilder();
    slice.rows().stream().map(StudentsResource::item).forEach(items::add);
    return Json.createObjectBuilder()
        .add("items", items)
        .add("page", Math.max(0, page))
        .add("size", request.size())
        .add("total", slice.total())
        .build();
  }

  private static JsonObjectBuilder item(Episode episode) {
    var entry = episode.entry();
    var item =
        Json.createObjectBuilder()
            .add("studentNumber", entry.number())
            .add("name", entry.name())
            .add("programme", entry.programme())
            .add("entryYear", entry.entryYear())
            .add("status", entry.status().name());
    add(item, "latinName", entry.latinName());
    add(item, "email", entry.email());
    add(item, "supervisorNumber", entry.supervisorNumber());
    add(item, "supervisor", entry.supervisor());
    add(item, "group", entry.group());
    return item;
  }

  private static void add(JsonObjectBuilder item, String field, String value) {
    if (value != null) {
      item.add(field, value);
    }
  }
}
