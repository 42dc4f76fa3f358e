package org.meristem.imports.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.meristem.imports.ImportBatch;
import org.meristem.imports.ImportChoices;
import org.meristem.imports.ImportCounts;
import org.meristem.imports.ImportDesk;
import org.meristem.imports.ImportMode;
import org.meristem.imports.ImportWork;
import org.meristem.imports.Outcome;
import org.meristem.imports.ProblemTexts;
import org.meristem.imports.Said;
import org.meristem.imports.WorkbookWriting;
import org.meristem.platform.Address;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.Settings;
import org.meristem.platform.api.PageQuery;
import org.meristem.platform.api.ProblemMapper;
import org.meristem.platform.web.Language;
import org.meristem.workbook.Fault;

/**
 * Imports: {@code POST /api/v1/roster-imports} takes a workbook in (multipart field {@code file};
 * {@code mode} is upsert, add or update; {@code kind} is students where nothing else is said;
 * {@code mapping} as {@link ImportChoices#parse}; {@code storeOrcid=true} stores the iD of an ORCID
 * record with the caller where they have none), {@code GET …/{id}} tells its state and counts,
 * {@code GET …/{id}/problems} its faults, {@code GET …/{id}/report.xlsx} gives the file back with
 * marks, {@code PUT …/{id}/mapping} has it read in another way, {@code POST …/{id}/apply} applies
 * it, once, {@code POST …/{id}/undo} takes it back, {@code DELETE …/{id}} gives up what was not
 * applied.
 */
@Path("/roster-imports")
@Produces(MediaType.APPLICATION_JSON)
public class RosterImportsResource {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int PROBLEMS = 100;
  private static final Duration PATIENCE_FOR_APPLYING = Duration.ofSeconds(20);

  @Inject private ImportDesk desk;
  @Inject private ImportWork work;
  @Inject private WorkbookWriting writing;
  @Inject private ProblemTexts texts;
  @Context private HttpServletRequest request;
  @Context private UriInfo uri;

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(List<EntityPart> parts) throws IOException {
    var file = part(parts, "file").orElseThrow(() -> new RuleViolation("imports.file.none"));
    var name = file.getFileName().orElseThrow(() -> new RuleViolation("imports.file.none"));
    var choices = choices(text(parts, "mapping", ""));
    var id =
        desk.receive(
            text(parts, "kind", "students"),
            name,
            mode(parts),
            choices,
            Boolean.parseBoolean(text(parts, "storeOrcid", "")),
            file.getContent());
    work.stage(id, PATIENCE);
    var path = uri.getAbsolutePathBuilder().path(String.valueOf(id)).build().getRawPath();
    return Response.created(URI.create(Address.of(Settings.current()) + path))
        .entity(shown(desk.batch(id)))
        .build();
  }

  @PUT
  @Path("/{id: \\d{1,18}}/mapping")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response choose(@PathParam("id") long id, JsonObject mapping) {
    var wanted = choices(mapping == null ? "" : mapping.toString());
    desk.choose(id, desk.batch(id).mode(), wanted);
    work.stage(id, PATIENCE);
    return answer(id);
  }

  @DELETE
  @Path("/{id: \\d{1,18}}")
  public void discard(@PathParam("id") long id) {
    desk.discard(id);
  }

  @GET
  @Path("/{id: \\d{1,18}}/report.xlsx")
  @Produces({WorkbooksResource.XLSX, "application/vnd.ms-excel"})
  public Response report(@PathParam("id") long id) {
    var marked = writing.marked(id, locale());
    var ending = marked.name().substring(marked.name().lastIndexOf('.'));
    return WorkbooksResource.attached("report" + ending, marked::sendTo);
  }

  @POST
  @Path("/{id: \\d{1,18}}/undo")
  public Response undo(@PathParam("id") long id) {
    work.undo(id, PATIENCE_FOR_APPLYING);
    return answer(id);
  }

  /** The latest batches, newest first. */
  @GET
  public JsonObject latest() {
    var items = Json.createArrayBuilder();
    desk.latest().forEach(batch -> items.add(shown(batch)));
    return Json.createObjectBuilder().add("items", items).build();
  }

  @GET
  @Path("/{id: \\d{1,18}}")
  public JsonObject state(@PathParam("id") long id) {
    return shown(desk.batch(id));
  }

  @GET
  @Path("/{id: \\d{1,18}}/problems")
  public JsonObject problems(@PathParam("id") long id, @BeanParam PageQuery page) {
    var wanted = page.of(null, PROBLEMS);
    var batch = desk.batch(id);
    var slice = desk.problems(id, wanted.first(), wanted.size());
    var items = Json.createArrayBuilder();
    slice.rows().forEach(problem -> items.add(item(batch, problem)));
    return Json.createObjectBuilder()
        .add("items", items)
        .add("page", page.page())
        .add("size", wanted.size())
        .add("total", slice.total())
        .build();
  }

  @POST
  @Path("/{id: \\d{1,18}}/apply")
  public Response apply(@PathParam("id") long id) {
    work.apply(id, PATIENCE_FOR_APPLYING);
    return answer(id);
  }

  /** What came to nothing is never answered as if it had been done. */
  private Response answer(long id) {
    var batch = desk.batch(id);
    if (batch.failure() != null && !batch.state().isBusy()) {
      return problem(batch.failure());
    }
    return Response.status(batch.state().isBusy() ? Response.Status.ACCEPTED : Response.Status.OK)
        .entity(shown(batch))
        .build();
  }

  /** 409 where others were quicker, 503 and 500 where it is nobody's fault or ours, else 422. */
  private Response problem(Said failure) {
    var status =
        switch (failure.key()) {
          case "platform.problem.503", "platform.problem.full" -> 503;
          case "imports.apply.reread", "imports.apply.overtaken" -> 409;
          case "imports.failure.incident" -> 500;
          default -> 422;
        };
    return ProblemMapper.response(locale(), status, failure.key(), failure.values());
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
            .add("counts", counts(batch.counts()))
            .add("notices", notices)
            .add("mapping", mapping(batch));
    desk.run(batch.id()).ifPresent(run -> shown.add("progress", run.percent()));
    if (batch.failure() != null) {
      shown.add("failure", batch.failure().in(locale()));
    }
    return shown.build();
  }

  private static JsonObjectBuilder counts(ImportCounts counts) {
    return Json.createObjectBuilder()
        .add("new", counts.of(Outcome.NEW))
        .add("changed", counts.of(Outcome.CHANGED))
        .add("unchanged", counts.of(Outcome.UNCHANGED))
        .add("errors", counts.of(Outcome.ERROR))
        .add("warnings", counts.warnings())
        .add("kept", counts.of(Outcome.KEPT));
  }

  private static JsonObjectBuilder mapping(ImportBatch batch) {
    var columns = Json.createObjectBuilder();
    batch
        .head()
        .forEach(
            column ->
                columns.add(
                    column.header(),
                    column.field().isEmpty() ? JsonValue.NULL : Json.createValue(column.field())));
    return Json.createObjectBuilder()
        .add("sheet", value(batch.sheet()))
        .add("headerRow", batch.headerRow())
        .add("columns", columns);
  }

  private JsonObject item(ImportBatch batch, Fault problem) {
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

  private static ImportChoices choices(String text) {
    try {
      return ImportChoices.parse(text);
    } catch (RuntimeException e) {
      throw new BadRequestException(e);
    }
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
