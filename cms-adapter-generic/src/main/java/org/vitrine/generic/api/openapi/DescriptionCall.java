package org.vitrine.generic.api.openapi;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.vitrine.generic.api.access.Open;
import tools.jackson.databind.node.ObjectNode;

/** Tells what the API can do: to software as OpenAPI 3.1, to people as a page. */
@Path("/")
public final class DescriptionCall {

    private static final String CACHED = "public, max-age=300";

    private final ObjectNode document;
    private final DocsPage page;

    /** @param document of every call */
    public DescriptionCall(ObjectNode document) {
        this.document = document;
        this.page = new DocsPage(document);
    }

    /** The API's description in OpenAPI 3.1. */
    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Open
    @Answers(Object.class)
    @About("This description (OpenAPI 3.1).")
    public Response openApi() {
        return Response.ok(document).header("Cache-Control", CACHED).build();
    }

    /** The same as a page for people. */
    @GET
    @Path("docs")
    @Produces(MediaType.TEXT_HTML)
    @Open
    @Answers(value = String.class, type = MediaType.TEXT_HTML)
    @About("This description as a page for people.")
    public Response docs() {
        return Response.ok(page.html().getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8")
                .header("Cache-Control", CACHED)
                .header("Content-Security-Policy", page.policy())
                .build();
    }
}
