package org.vitrine.proxy.iiif;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightsStatementTest {

    @ParameterizedTest
    @CsvSource({
        "https://creativecommons.org/licenses/by/4.0/, http://creativecommons.org/licenses/by/4.0/",
        "https://creativecommons.org/licenses/by-nc-sa/3.0/de/deed.en, http://creativecommons.org/licenses/by-nc-sa/3.0/de/",
        "http://www.creativecommons.org/publicdomain/zero/1.0/legalcode, http://creativecommons.org/publicdomain/zero/1.0/",
        "https://creativecommons.org/licenses/by-sa/4.0, http://creativecommons.org/licenses/by-sa/4.0/",
        "https://rightsstatements.org/page/InC-EDU/1.0/?language=en, http://rightsstatements.org/vocab/InC-EDU/1.0/",
        "http://rightsstatements.org/vocab/NoC-US/1.0/, http://rightsstatements.org/vocab/NoC-US/1.0/"
    })
    void aKnownLicenceIsSaidInTheFormForMachines(URI licence, String statement) {
        assertThat(RightsStatement.of(licence)).contains(statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/licences/house",
                "https://creativecommons.org/",
                "https://creativecommons.org.example.com/licenses/by/4.0/",
                "https://example.com/?https://creativecommons.org/licenses/by/4.0/"
            })
    void anyOtherLicenceIsNotSaid(URI licence) {
        assertThat(RightsStatement.of(licence)).isEmpty();
    }
}
