package org.meristem.exchange.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.meristem.exchange.ImportBatch;
import org.meristem.exchange.ImportDesk;
import org.meristem.exchange.ImportMode;
import org.meristem.exchange.ImportWork;
import org.meristem.exchange.ProblemTexts;
import org.meristem.exchange.RowProblem;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.Settings;
import org.meristem.platform.SliceRequest;
import org.meristem.platform.web.Language;

/**
 * Imports: {@code POST /api/v1/roster-imports} takes a workbook in (multipart field {@code file};
 * {@code mode} is upsert, add or update; {@code kind} is students where nothing else is said),
 * {@code GET …/{id}} tells its state and counts, {@code GET …/{id}/problems} its faults, {@code
 * POST …/{id}/apply} applies it, once.
 */
@Path("/roster-imports")
@Produces(MediaType.APPLICATION_JSON)
public class RosterImportsResource {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PATIENCE_FOR_APPLYING = Duration.ofSeconds(20);

  @Inject private ImportDesk desk;
  @Inject private ImportWork work;
  @Inject private ProblemTexts texts;
  @Context private HttpServletRequest request;
  @Context private UriInfo uri;

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(List<EntityPart> parts) throws IOException {
    var file = part(parts, "file").orElseThrow(() -> new RuleViolation("exchange.file.none"));
    var name = file.getFileName().orElseThrow(() -> new RuleViolation("exchange.file.none"));
    var content = file.getContent().readNBytes((int) Settings.MAX_UPLOAD + 1);
    var id = desk.receive(text(parts, "kind", "students"), name, mode(parts), content);
    work.stage(id, PATIENCE);
    return Response.created(uri.getAbsolutePathBuilder().path(String.valueOf(id)).build())
        .entity(shown(desk.batch(id)))
        .build();
  }

  @GET
  @Path("/{id: \\d{1,18}}")
  public JsonObject state(@PathParam("id") long id) {
    return shown(desk.batch(id));
  }

  @GET
  @Path("/{id: \\d{1,18}}/problems")
  public JsonObject problems(
      @PathParam("id") long id,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("100") int size) {
    var wanted = SliceRequest.page(null, page, size);
    var batch = desk.batch(id);
    var slice = desk.problems(id, wanted.first(), wanted.size());
    var items = Json.createArrayBuilder();
    slice.rows().forEach(problem -> items.add(item(batch, problem)));
    return Json.createObjectBuilder()
        .add("items", items)
        .add("page", Math.max(0, page))
        .add("size", wanted.size())
        .add("total", slice.total())
        .build();
  }

  @POST
  @Path("/{id: \\d{1,18}}/apply")
  public Response apply(@PathParam("id") long id) {
    work.apply(id, PATIENCE_FOR_APPLYING);
    var batch = desk.batch(id);
    return Response.status(batch.isBusy() ? Response.Status.ACCEPTED : Response.Status.OK)
        .entity(shown(batch))
        .build();
  }

  private JsonObject shown(ImportBatch batch) {
    var notices = Json.createArrayBuilder();
    batch.notices().forEach(notice -> notices.add(notice.in(locale())));
    var shown =
        Json.createObjectBuilder()
            .add("id", batch.id())
            .add("file", batch.fileName())
            .add("kind", batch.kind())
            .add("mode", batch.mode().name().toLowerCase(Locale.ROOT))
            .add("state", batch.state().name())
            .add(
                "counts",
                Json.createObjectBuilder()
                    .add("new", batch.countNew())
                    .add("changed", batch.countChanged())
                    .add("unchanged", batch.countUnchanged())
                    .add("errors", batch.countErrors())
                    .add("warnings", batch.countWarnings()))
            .add("notices", notices);
    if (batch.failure() != null) {
      shown.add("failure", batch.failure().in(locale()));
    }
    return shown.build();
  }

  private JsonObject item(ImportBatch batch, RowProblem problem) {
    return Json.createObjectBuilder()
        .add("sheet", problem.sheet())
        .add("cell", value(problem.cell()))
        .add("value", value(problem.value()))
        .add("code", problem.code())
        .add("severity", problem.severity().name())
        .add("message", texts.message(locale(), batch.kind(), problem))
        .build();
  }

  private Locale locale() {
    return Language.of(request);
  }

  private static JsonValue value(String text) {
    return text == null ? JsonValue.NULL : Json.createValue(text);
  }

  private static ImportMode mode(List<EntityPart> parts) throws IOException {
    try {
      return ImportMode.valueOf(text(parts, "mode", "upsert").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(e);
    }
  }

  private static String text(List<EntityPart> parts, String name, String otherwise)
      throws IOException {
    var part = part(parts, name);
    return part.isEmpty() ? otherwise : part.get().getContent(String.class).strip();
  }

  private static Optional<EntityPart> part(List<EntityPart> parts, String name) {
    return parts.stream().filter(part -> name.equals(part.getName())).findFirst();
  }
}
