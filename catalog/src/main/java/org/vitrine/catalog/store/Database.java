package org.vitrine.catalog.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** The relational database the catalog lies in, brought to the newest schema when opened. */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    /** A process that is about to end still holds its database; one that begins does not answer yet. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /**
     * Opens a database.
     *
     * @throws StoreNotOpened if it cannot be reached, is in use by another process, or holds a newer schema
     */
    public static Database open(StoreAddress address) {
        // Kept until the pool has its own: H2 closes a database with its last connection.
        try (Connection first = connect(address)) {
            checkEncoding(address, first);
            HikariDataSource pool = new HikariDataSource(settings(address));
            try {
                migrate(address, pool);
                return new Database(pool);
            } catch (RuntimeException e) {
                pool.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreNotOpened(OpeningFailure.explain(address, e), e);
        }
    }

    private static Connection connect(StoreAddress address) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(address.url(), properties(address));
            } catch (SQLException e) {
                if (!OpeningFailure.passes(e) || System.nanoTime() > end) {
                    throw e;
                }
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLException("Interrupted while waiting for the database.", e);
            }
        }
    }

    private static Properties properties(StoreAddress address) {
        Properties properties = new Properties();
        address.user().ifPresent(user -> properties.setProperty("user", user));
        address.password().ifPresent(password -> properties.setProperty("password", password));
        if (address.shared()) {
            properties.setProperty("ApplicationName", "vitrine");
            // So that a network that swallows packets is noticed at all.
            properties.setProperty("tcpKeepAlive", "true");
        }
        return properties;
    }

    private static HikariConfig settings(StoreAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("catalog");
        config.setJdbcUrl(address.url());
        config.setDataSourceProperties(properties(address));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        return config;
    }

    /** Titles and file names are of every language. */
    private static void checkEncoding(StoreAddress address, Connection connection) throws SQLException {
        if (!address.shared()) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW server_encoding")) {
            row.next();
            String encoding = row.getString(1);
            if (!encoding.equals("UTF8")) {
                throw new SQLException(
                        "Its encoding is " + encoding
                                + ". Create another, as in CREATE DATABASE vitrine OWNER vitrine ENCODING 'UTF8' TEMPLATE template0.");
            }
        }
    }

    private static void migrate(StoreAddress address, HikariDataSource pool) throws SQLException {
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:org/vitrine/catalog/migration")
                    .table("catalog_schema")
                    .placeholders(Map.of("identity", UUID.randomUUID().toString()))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw new StoreNotOpened(
                    "The catalog's schema in " + address + " cannot be brought up to date: " + e.getMessage(), e);
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
