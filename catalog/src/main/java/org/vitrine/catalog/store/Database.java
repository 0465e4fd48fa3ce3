package org.vitrine.catalog.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** The relational database the catalog lies in, brought to the newest schema when opened. */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /**
     * Opens a database.
     *
     * @throws IllegalStateException if it cannot be reached, is in use by another process, or holds a newer schema
     */
    public static Database open(String jdbcUrl, Optional<String> user, Optional<String> password) {
        HikariDataSource pool = connect(jdbcUrl, user, password);
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:org/vitrine/catalog/migration")
                    .table("catalog_schema")
                    .load()
                    .migrate();
            return new Database(pool);
        } catch (FlywayException e) {
            pool.close();
            throw new IllegalStateException("The catalog's schema cannot be brought up to date: " + e.getMessage(), e);
        }
    }

    private static HikariDataSource connect(String jdbcUrl, Optional<String> user, Optional<String> password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("catalog");
        config.setJdbcUrl(jdbcUrl);
        user.ifPresent(config::setUsername);
        password.ifPresent(config::setPassword);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(5_000);
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            // What stands behind the first semicolon or question mark may be a password.
            String place = jdbcUrl.split("[;?]", 2)[0];
            throw new IllegalStateException(
                    "The catalog's database at " + place + " cannot be opened: " + cause.getMessage(), e);
        }
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        pool.close();
    }
}
