package org.vitrine.generic.graphql;

import graphql.ExecutionInput;
import graphql.GraphQL;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.vitrine.generic.api.access.Caller;
import org.vitrine.generic.api.access.Needs;
import org.vitrine.generic.api.access.Scope;
import org.vitrine.generic.api.openapi.About;
import org.vitrine.generic.api.openapi.Answers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers questions in GraphQL (October 2021) over HTTP. What is wrong with one stands in the answer's errors. */
@Path("/graphql")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class GraphQlCall {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final GraphQL engine;

    public GraphQlCall(GraphQlSchema schema) {
        this.engine = schema.engine();
    }

    /** What a document asks for, in the shape it asks for. */
    @POST
    @Needs(Scope.ASSETS_READ)
    @About("What a GraphQL document asks for, in the shape it asks for. What is wrong with it stands in errors.")
    @Answers(Object.class)
    public JsonNode ask(GraphQlQuestion question, @Context ContainerRequestContext call) {
        ExecutionInput.Builder input = ExecutionInput.newExecutionInput()
                .query(question.query())
                .variables(question.variables().orElse(Map.of()))
                .graphQLContext(Map.of(Caller.class, Caller.of(call)));
        question.operationName().ifPresent(input::operationName);
        // As a tree, in which what is null is said: GraphQL answers every field that was asked for.
        return JSON.valueToTree(engine.execute(input.build()).toSpecification());
    }
}
