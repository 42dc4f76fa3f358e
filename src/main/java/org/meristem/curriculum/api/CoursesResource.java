package org.meristem.curriculum.api;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.meristem.curriculum.AcademicTerm;
import org.meristem.curriculum.Catalogue;
import org.meristem.curriculum.CatalogueFilter;
import org.meristem.curriculum.CourseApproval;
import org.meristem.curriculum.CourseDrafting;
import org.meristem.curriculum.SyllabusWriting;
import org.meristem.platform.NotFound;
import org.meristem.platform.PdfPages;
import org.meristem.platform.api.Body;
import org.meristem.platform.api.PageQuery;
import org.meristem.platform.web.Language;

/**
 * {@code GET /api/v1/courses?query=&area=&language=&page=&size=}: what the catalogue shows, pages
 * counted from 0; {@code GET /api/v1/courses/{code}}: one course; {@code …/versions}: those the
 * caller may see; {@code POST …/versions/{number}/{act}}: a step in the life of a version; {@code
 * …/syllabus.pdf?lang=en|zh} below a course or a version: all it says, on paper.
 */
@Path("/courses")
@Produces(MediaType.APPLICATION_JSON)
public class CoursesResource {
  @Inject private Catalogue catalogue;
  @Inject private CourseDrafting drafting;
  @Inject private CourseApproval approval;
  @Inject private SyllabusWriting syllabi;
  @Context private HttpServletRequest request;

  @GET
  public JsonObject list(
      @QueryParam("query") String query,
      @QueryParam("area") String area,
      @QueryParam("language") String language,
      @BeanParam PageQuery page) {
    var request = page.of(query);
    var found = catalogue.search(request, new CatalogueFilter(area, language));
    var toCome = catalogue.toCome(request, new CatalogueFilter(area, language));
    return CoursesJson.list(found, toCome, page.page(), request.size());
  }

  @GET
  @Path("{code}")
  public JsonObject one(@PathParam("code") String code) {
    return CoursesJson.course(catalogue.course(code));
  }

  @GET
  @Path("{code}/versions")
  public JsonArray versions(@PathParam("code") String code) {
    var versions = catalogue.versions(code);
    if (versions.isEmpty()) {
      throw new NotFound();
    }
    return CoursesJson.versions(versions);
  }

  @GET
  @Path("{code}/versions/{number}")
  public JsonObject version(@PathParam("code") String code, @PathParam("number") int number) {
    return CoursesJson.course(catalogue.version(id(code, number)));
  }

  @POST
  @Path("{code}/versions/{number}/{act}")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject act(
      @PathParam("code") String code,
      @PathParam("number") int number,
      @PathParam("act") String act,
      JsonObject json) {
    var id = id(code, number);
    var body = new Body(json);
    switch (act) {
      case "submit" -> drafting.submit(id);
      case "withdraw" -> drafting.withdraw(id);
      case "return" -> approval.giveBack(id, body.text("words"));
      case "approve" -> approval.approve(id);
      case "publish" -> approval.publish(id, body.needed("term", AcademicTerm::parse));
      case "retire" ->
          approval.retire(
              id,
              body.needed("term", AcademicTerm::parse),
              body.text("successor"),
              body.text("words"));
      default -> throw new NotFound();
    }
    return CoursesJson.course(catalogue.version(id));
  }

  @GET
  @Path("{code}/syllabus.pdf")
  @Produces(PdfPages.MEDIA_TYPE)
  public Response syllabus(@PathParam("code") String code) {
    return attached(syllabi.ofCourse(code, Language.asked(request)));
  }

  @GET
  @Path("{code}/versions/{number}/syllabus.pdf")
  @Produces(PdfPages.MEDIA_TYPE)
  public Response syllabus(@PathParam("code") String code, @PathParam("number") int number) {
    return attached(syllabi.ofVersion(id(code, number), Language.asked(request)));
  }

  private static Response attached(SyllabusWriting.File file) {
    return Response.ok(file.content())
        .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
        .build();
  }

  private long id(String code, int number) {
    return catalogue.versions(code).stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .orElseThrow(NotFound::new)
        .id();
  }
}
