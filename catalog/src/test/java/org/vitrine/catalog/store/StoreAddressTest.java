package org.vitrine.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:./data/catalog",
                "jdbc:h2:mem:it;DB_CLOSE_DELAY=-1",
                "jdbc:postgresql://db.example.com/vitrine",
                "jdbc:postgresql://db1:5432,[fd00::2]:5433/vitrine?targetServerType=primary&sslmode=verify-full"
            })
    void addressesOfBothDatabasesAreTaken(String url) {
        assertThat(StoreAddress.of(url).url()).isEqualTo(url);
        assertThat(StoreAddress.of(url).shared()).isEqualTo(url.contains("postgresql"));
    }

    @Test
    void otherDatabasesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreAddress.of("jdbc:mysql://db/vitrine"))
                .withMessageContaining("H2 or PostgreSQL; other databases have no driver");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/vitrine?user=vitrine&password=hunter2",
                "jdbc:postgresql://db/vitrine?sslPassword=hunter2",
                "jdbc:postgresql://vitrine:hunter2@db/vitrine",
                "jdbc:h2:./data/catalog;USER=sa;PASSWORD=hunter2"
            })
    void aPasswordInTheUrlIsRefusedAndNotRepeated(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreAddress.of(url))
                .withMessageContaining("password: \"${VITRINE_STORE_PASSWORD}\"")
                .withMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql:vitrine",
                "jdbc:postgresql://db",
                "jdbc:postgresql://db/",
                "jdbc:postgresql:///vitrine"
            })
    void aPostgresqlStoreNamesHostAndDatabase(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreAddress.of(url))
                .withMessageContaining("jdbc:postgresql://db.example.com:5432/vitrine");
    }

    @Test
    void aPasswordBelongsToSomebodyAndIsNeverPrinted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new StoreAddress("jdbc:postgresql://db/vitrine", Optional.empty(), Optional.of("hunter2")))
                .withMessageContaining("store.user");
        assertThat(new StoreAddress("jdbc:postgresql://db/vitrine?x=y", Optional.of("me"), Optional.of("hunter2")))
                .hasToString("jdbc:postgresql://db/vitrine");
    }
}
