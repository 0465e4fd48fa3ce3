package org.vitrine.catalog.store;

import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * A transaction that begins again where another writer, here or on another node, put in the same row first or waited
 * for the same rows in another order. It then sees what that one wrote.
 */
public final class RepeatedTransaction {

    /** Unique violation, serialisation failure, deadlock. */
    private static final Set<String> CROSSED = Set.of("23505", "40001", "40P01");

    private static final int ATTEMPTS = 5;

    private RepeatedTransaction() {}

    /**
     * Runs a transaction until it has gone well, five times at most.
     *
     * @param work reads and writes through its handle alone, since it may run several times
     */
    public static void run(Jdbi jdbi, HandleConsumer<RuntimeException> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                jdbi.useTransaction(work);
                return;
            } catch (UnableToExecuteStatementException e) {
                if (attempt == ATTEMPTS || !crossed(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean crossed(UnableToExecuteStatementException failure) {
        return failure.getCause() instanceof SQLException cause
                && CROSSED.contains(String.valueOf(cause.getSQLState()));
    }
}
