package org.vitrine.catalog.store;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a database says when it cannot be opened, in words for operators. States are those of SQL:2023 and PostgreSQL's
 * appendix of error codes; those of five digits are H2's own.
 */
final class OpeningFailure {

    /** Not reachable, starting, out of places, or still held by a process that is about to end. */
    private static final Set<String> PASSING = Set.of("08001", "57P03", "53300", "90020");

    private OpeningFailure() {}

    /** Whether the next attempt may go well with the same settings. */
    static boolean passes(SQLException failure) {
        return PASSING.contains(state(failure)) && unknownHost(failure) == null;
    }

    /** What was wrong, and what to change. */
    static String explain(StoreAddress address, SQLException failure) {
        String said = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        String sentence = said.endsWith(".") ? said : said + ".";
        return ("The catalog's database at " + address + " cannot be opened: " + sentence + " "
                        + advice(address, failure))
                .strip();
    }

    private static String advice(StoreAddress address, SQLException failure) {
        UnknownHostException unknown = unknownHost(failure);
        if (unknown != null) {
            return "There is no host of that name: change the host in store.url, or the name service.";
        }
        return switch (state(failure)) {
            case "08001", "08006" ->
                address.shared()
                        ? "Start the database, or change host and port in store.url; it has to listen there for this machine."
                        : "";
            case "08004" ->
                address.password().isPresent()
                        ? "Let the server speak TLS as store.url asks for, or change sslmode there."
                        : "Give store.user and store.password: \"${VITRINE_STORE_PASSWORD}\".";
            case "28000", "28P01" ->
                "Change store.user or store.password" + (address.shared() ? ", or what pg_hba.conf admits." : ".");
            case "3D000" ->
                "Create it, as in CREATE DATABASE vitrine OWNER vitrine ENCODING 'UTF8', or change its name in"
                        + " store.url.";
            case "42501", "3F000" ->
                "The user in store.user has to own the database, or be granted CREATE on its schema: GRANT ALL ON"
                        + " SCHEMA public TO the user.";
            case "53300" -> "It has no connection left: raise max_connections, or end other programs' connections.";
            case "57P03" -> "It is starting or stopping: try again.";
            case "90020" -> "Another process has it open: stop that one. H2 admits one, PostgreSQL several.";
            default -> "";
        };
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }

    private static @Nullable UnknownHostException unknownHost(SQLException failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof UnknownHostException unknown) {
                return unknown;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
