package org.vitrine.generic.graphql;

import graphql.GraphQL;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeRuntimeWiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.vitrine.generic.api.assets.AssetDetail;
import org.vitrine.generic.api.assets.SearchWish;

/** What can be asked in GraphQL, and how much of it at once: neither deep nor wide questions wear the server out. */
public final class GraphQlSchema {

    /** Levels of fields in one question; an introspection needs most of them. */
    private static final int DEEPEST = 13;

    /** Fields of one answer, those of lists counted as often as their items are asked for. */
    private static final int MOST_FIELDS = 10_000;

    private final GraphQL engine;

    public GraphQlSchema(AssetFields fields) {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type(TypeRuntimeWiring.newTypeWiring("Query")
                        .dataFetcher("asset", fields::asset)
                        .dataFetcher("assets", fields::assets)
                        .dataFetcher("presets", fields::presets)
                        .dataFetcher("sites", fields::sites))
                .type(TypeRuntimeWiring.newTypeWiring("AssetList").dataFetcher("facets", AssetFields::facets))
                .type(TypeRuntimeWiring.newTypeWiring("Asset")
                        .dataFetcher("texts", env -> AssetFields.texts(fields.detail(env)))
                        .dataFetcher("variants", of(fields, AssetDetail::variants))
                        .dataFetcher("renditions", env -> AssetFields.files(fields.detail(env)))
                        .dataFetcher("tracks", of(fields, AssetDetail::tracks))
                        .dataFetcher("crops", of(fields, AssetDetail::crops))
                        .dataFetcher("replacements", of(fields, AssetDetail::replacements)))
                .build();
        this.engine = GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(definitions(), wiring))
                .defaultDataFetcherExceptionHandler(new GraphQlErrors())
                .instrumentation(new ChainedInstrumentation(List.of(
                        new MaxQueryDepthInstrumentation(DEEPEST),
                        new MaxQueryComplexityInstrumentation(MOST_FIELDS, GraphQlSchema::weight))))
                .build();
    }

    GraphQL engine() {
        return engine;
    }

    private static DataFetcher<Object> of(AssetFields fields, java.util.function.Function<AssetDetail, List<?>> part) {
        return env -> part.apply(fields.detail(env));
    }

    private static int weight(FieldComplexityEnvironment field, int below) {
        Object limit = field.getArguments().get("limit");
        int times = limit instanceof Integer many ? Math.clamp(many, 1, SearchWish.MOST) : 1;
        return 1 + times * below;
    }

    private static TypeDefinitionRegistry definitions() {
        try (InputStream file = Objects.requireNonNull(GraphQlSchema.class.getResourceAsStream("schema.graphqls"))) {
            return new SchemaParser().parse(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The GraphQL schema cannot be read.", e);
        }
    }
}
