package org.vitrine.proxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadersTest {

    @Test
    void aFileNameCannotLeaveItsHeader() {
        assertThat(Headers.inline("a.pdf")).isEqualTo("inline; filename=\"a.pdf\"");
        assertThat(Headers.inline("a\"\r\nSet-Cookie: b=c.pdf"))
                .isEqualTo("inline; filename=\"a___Set-Cookie_ b_c.pdf\";"
                        + " filename*=UTF-8''a%22%0D%0ASet-Cookie%3A%20b%3Dc.pdf");
    }

    @Test
    void everythingButPixelsIsLockedIn() {
        assertThat(Headers.bitmap("image/png")).isTrue();
        assertThat(Headers.bitmap("image/svg+xml")).isFalse();
        assertThat(Headers.contentSecurityPolicy("text/html")).isEqualTo("default-src 'none'; sandbox");
        assertThat(Headers.contentSecurityPolicy("image/svg+xml")).isEqualTo("default-src 'none'; sandbox");
    }
}
