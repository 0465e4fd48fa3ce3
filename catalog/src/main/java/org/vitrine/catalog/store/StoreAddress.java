package org.vitrine.catalog.store;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a database lies and who opens it. A password is never part of the URL, so that the URL may be told to anybody
 * who runs the server.
 *
 * @param url {@code jdbc:h2:} and what H2 reads behind it, or {@code jdbc:postgresql://host[:port]/database}, with the
 *     driver's parameters behind a question mark
 * @param user who connects, empty where nobody needs to say so
 * @param password its password, empty where none is asked for
 */
public record StoreAddress(String url, Optional<String> user, Optional<String> password) {

    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** One host or several, among which the driver chooses, and the name of a database. */
    private static final Pattern POSTGRESQL_URL =
            Pattern.compile("jdbc:postgresql://[A-Za-z0-9._:,\\[\\]-]+/[^/?#@\\s]+(\\?\\S*)?");

    private static final Pattern PASSWORD_IN_URL = Pattern.compile("(?i).*[;?&](ssl)?password=.*|.*://[^/?]*@.*");

    public StoreAddress {
        if (!url.startsWith(H2) && !url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException("A store is H2 or PostgreSQL; other databases have no driver here. Its"
                    + " URL reads jdbc:h2:./data/catalog or jdbc:postgresql://db.example.com:5432/vitrine.");
        }
        if (PASSWORD_IN_URL.matcher(url).matches()) {
            throw new IllegalArgumentException("A store's URL holds no password, for it is told in the log: write"
                    + " store: {url: ..., user: ..., password: \"${VITRINE_STORE_PASSWORD}\"}.");
        }
        if (url.startsWith(POSTGRESQL) && !POSTGRESQL_URL.matcher(url).matches()) {
            throw new IllegalArgumentException(
                    "A PostgreSQL store's URL names the host and the database: jdbc:postgresql://db.example.com:5432/vitrine.");
        }
        if (password.isPresent() && user.isEmpty()) {
            throw new IllegalArgumentException("Whose password this is has to be said: store.user is missing.");
        }
    }

    /** A database that nobody else can reach, or that asks nobody who they are. */
    public static StoreAddress of(String url) {
        return new StoreAddress(url, Optional.empty(), Optional.empty());
    }

    /** A database that is gone with the process, each time another. */
    public static StoreAddress inMemory() {
        return of("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** Whether other processes may write to it while this one has it open. */
    public boolean shared() {
        return url.startsWith(POSTGRESQL);
    }

    /** The URL without its parameters. */
    String place() {
        return url.split("[;?]", 2)[0];
    }

    @Override
    public String toString() {
        // A record would print the password.
        return place();
    }
}
