package org.vitrine.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
    void aTileIsLoggedWithItsAssetAsAnyPictureIs() {
        JsonNode line = line(new AccessEntry(
                0,
                "GET",
                "/iiif/3/zjzrwk6fxzf7kz~magazine/0,0,512,512/512,512/0/default.jpg",
                200,
                1234,
                56,
                "permitted",
                "Vitrine; fwd=miss; stored",
                null,
                "203.0.113.77"));
        assertThat(line.get("key").asString()).isEqualTo("zjzrwk6fxzf7kz");
        assertThat(line.get("verdict").asString()).isEqualTo("permitted");
        assertThat(line.get("cache").asString()).isEqualTo("stored");
        assertThat(line.has("preset")).isFalse();
    }

    @Test
    void whatARequestSaysOfItselfCannotForgeLines() {
        AccessEntry hostile = new AccessEntry(
                0, "GE\r\nT", "/x\u001b[2J\n{\"status\":200}\u2028", 400, 0, 1, null, null, "\r\n://", "evil.example");
        String line = new String(
                new AccessEncoder(List.of("/media", "/iiif/3"), encoded::incrementAndGet).encode(hostile),
                StandardCharsets.UTF_8);
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
                .readTree(new AccessEncoder(List.of("/media", "/iiif/3"), encoded::incrementAndGet).encode(entry));
    }
}
