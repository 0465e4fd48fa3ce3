package org.vitrine.proxy.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogTextTest {

    @Test
    void foreignTextCannotForgeALogLine() {
        assertThat(LogText.of("a\r\n2026 INFO all is well\u001b[2J\u202e\u2028"))
                .isEqualTo("a??2026 INFO all is well?[2J??");
        assertThat(LogText.of("x".repeat(1000))).hasSize(303).endsWith("...");
        assertThat(LogText.of("Grüße 🎈")).isEqualTo("Grüße 🎈");
    }
}
