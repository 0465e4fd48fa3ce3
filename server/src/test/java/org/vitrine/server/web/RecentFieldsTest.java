package org.vitrine.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.junit.jupiter.api.Test;

class RecentFieldsTest {

    private final RecentFields fields = new RecentFields();

    @Test
    void aFieldThatWasJustSentIsTheSameAgain() {
        assertThat(fields.get("ETag", "\"a\"")).isSameAs(fields.get("ETag", "\"a\""));
        assertThat(fields.get("ETag", "\"a\"").getHeader()).isEqualTo(HttpHeader.ETAG);
    }

    @Test
    void manyMoreFieldsThanAreRememberedAreAllTrue() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 20_000; i++) {
                HttpField field = fields.get("X-" + i % 7, "value " + i);

                assertThat(field.getName()).isEqualTo("X-" + i % 7);
                assertThat(field.getValue()).isEqualTo("value " + i);
            }
        }
    }
}
