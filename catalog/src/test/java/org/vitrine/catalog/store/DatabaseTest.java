package org.vitrine.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/** What an operator is told of a store that cannot be opened, by a real server that says no. */
class DatabaseTest {

    private static final String WRONG = "not the password";

    private final PostgresServer server = PostgresServer.get();

    @Test
    void aDatabaseThatIsNotThereIsToBeCreated() {
        refused(server.database("nowhere")).hasMessageContaining("CREATE DATABASE");
    }

    @Test
    void aWrongPasswordIsToBeChangedAndIsNotRepeated() {
        StoreAddress address = server.emptyDatabase();
        refused(new StoreAddress(address.url(), address.user(), Optional.of(WRONG)))
                .hasMessageContaining("Change store.user or store.password");
        refused(new StoreAddress(address.url(), Optional.of("nobody-known"), address.password()))
                .hasMessageContaining("Change store.user or store.password");
    }

    @Test
    void aMissingPasswordIsAskedFor() {
        StoreAddress address = server.emptyDatabase();
        refused(new StoreAddress(address.url(), address.user(), Optional.empty()))
                .hasMessageContaining("store.password: \"${VITRINE_STORE_PASSWORD}\"");
    }

    @Test
    void aServerWithoutEncryptionIsNotSpokenToWhereItWasAskedFor() {
        StoreAddress address = server.emptyDatabase();
        refused(new StoreAddress(address.url() + "?sslmode=require", address.user(), address.password()))
                .hasMessageContaining("change sslmode");
    }

    @Test
    void aUserWhoMayNotMakeTablesIsToBeAllowedTo() {
        server.execute("postgres", "CREATE DATABASE foreign_owner");
        refused(server.database("foreign_owner")).hasMessageContaining("GRANT ALL ON SCHEMA public");
    }

    @Test
    void aDatabaseThatCannotHoldEveryLanguageIsToBeMadeAnew() {
        server.execute(
                "postgres",
                "CREATE DATABASE latin OWNER vitrine ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0");
        refused(server.database("latin"))
                .hasMessageContaining("encoding is LATIN1")
                .hasMessageContaining("ENCODING 'UTF8'");
    }

    @Test
    void aHostThatIsNotKnownIsNamedAsThat() {
        refused(StoreAddress.of("jdbc:postgresql://database.invalid/vitrine"))
                .hasMessageContaining("There is no host of that name");
    }

    @Test
    void whereNothingListensADatabaseIsToBeStarted() {
        refused(StoreAddress.of("jdbc:postgresql://127.0.0.1:1/vitrine")).hasMessageContaining("Start the database");
    }

    @Test
    void aStoreOfANewerVersionIsLeftAlone() {
        StoreAddress address = server.emptyDatabase();
        try (Database database = Database.open(address)) {
            database.jdbi()
                    .useHandle(
                            handle -> handle.execute("UPDATE catalog_schema SET version = '99' WHERE version = '3'"));
        }
        refused(address).hasMessageContaining("cannot be brought up to date");
    }

    @Test
    void aStoreComesBackAfterTheServerWasAway() throws Exception {
        try (Database database = Database.open(server.emptyDatabase())) {
            AssetStore store = new AssetStore(database.jdbi(), 100);
            server.stop();
            server.restart();
            // Each connection that was used a moment ago is found broken by whoever uses it next.
            assertThat(IntStream.range(0, 10).mapToObj(attempt -> answers(store)))
                    .endsWith(true, true);
        }
    }

    private static boolean answers(AssetStore store) {
        try {
            return store.latest() == 0;
        } catch (JdbiException broken) {
            return false;
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(StoreAddress address) {
        return assertThatThrownBy(() -> Database.open(address))
                .isInstanceOf(StoreNotOpened.class)
                .hasMessageContaining(address.toString())
                .hasMessageNotContaining(WRONG)
                .hasMessageNotContaining(PostgresServer.PASSWORD);
    }
}
