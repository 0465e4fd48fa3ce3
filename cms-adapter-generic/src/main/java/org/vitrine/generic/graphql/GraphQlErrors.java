package org.vitrine.generic.graphql;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.refusal.Refusal;
import org.vitrine.generic.api.problem.Problem;

/** Tells what kept a field from being answered: what the asker could mend, and nothing of what failed in here. */
final class GraphQlErrors implements DataFetcherExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(GraphQlErrors.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters field) {
        Throwable thrown = field.getException();
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError(field.getDataFetchingEnvironment());
        switch (cause) {
            case Problem problem ->
                error.message("%s", problem.detail()).extensions(Map.of("status", problem.status()));
            case Refusal refusal -> error.message("%s", refusal.publicText()).extensions(Map.of("status", 400));
            default -> {
                LOG.error("A GraphQL field failed at {}", field.getPath(), cause);
                error.message("This could not be answered; it has been logged.").extensions(Map.of("status", 500));
            }
        }
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error.build()).build());
    }
}
