package org.vitrine.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccessLogTest {

    private final AtomicInteger encoded = new AtomicInteger();

    @Test
    void aLineSaysWhatWasAnsweredAndNotWhoAsked() {
        JsonNode line = line(new AccessEntry(
                0,
                "GET",
                "/media/zjzrwk6fxzf7kz/hero/a.jpg",
                200,
                1234,
                56,
                "withheld; reason=expired",
                "Vitrine; hit",
                "https://www.example.com/page?user=jane",
                "203.0.113.77"));
        assertThat(line.toString())
                .isEqualTo("{\"time\":\"1970-01-01T00:00:00Z\",\"method\":\"GET\","
                        + "\"path\":\"/media/zjzrwk6fxzf7kz/hero/a.jpg\",\"status\":200,\"bytes\":1234,\"micros\":56,"
                        + "\"verdict\":\"withheld\",\"reason\":\"expired\",\"cache\":\"hit\","
                        + "\"key\":\"zjzrwk6fxzf7kz\",\"preset\":\"hero\",\"referer\":\"www.example.com\","
                        + "\"client\":\"203.0.113.0\"}");
        assertThat(encoded).hasValue(1);
    }

    @Test
    void whatARequestSaysOfItselfCannotForgeLines() {
        AccessEntry hostile = new AccessEntry(
                0, "GE\r\nT", "/x\u001b[2J\n{\"status\":200}\u2028", 400, 0, 1, null, null, "\r\n://", "evil.example");
        String line = new String(
                new AccessEncoder("/media", encoded::incrementAndGet).encode(hostile), StandardCharsets.UTF_8);
        assertThat(line).endsWith("}\n");
        assertThat(line.substring(0, line.length() - 1)).doesNotContainPattern("[\\p{Cntrl}\u2028]");
        assertThat(line).contains("\"client\":\"-\"").doesNotContain("referer");
    }

    @Test
    void addressesOfBothKindsLoseTheirEnds() {
        assertThat(ClientNetwork.of("203.0.113.77")).isEqualTo("203.0.113.0");
        assertThat(ClientNetwork.of("[2001:db8:1:2:3:4:5:6]")).isEqualTo("2001:db8:1:0:0:0:0:0");
        assertThat(ClientNetwork.of("localhost")).isEqualTo("-");
    }

    private JsonNode line(AccessEntry entry) {
        return JsonMapper.builder()
                .build()
                .readTree(new AccessEncoder("/media", encoded::incrementAndGet).encode(entry));
    }
}
