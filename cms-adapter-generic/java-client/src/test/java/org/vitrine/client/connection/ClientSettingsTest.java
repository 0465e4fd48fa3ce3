package org.vitrine.client.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientSettingsTest {

    private static final URI SERVER = URI.create("http://vitrine:8080");
    private static final URI MEDIA = URI.create("/media");

    @Test
    void whatCannotWorkIsRefusedWithTheFormItShouldHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientSettings.of(URI.create("vitrine:8080"), MEDIA, "magazine"))
                .withMessageContaining("http://host:port");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientSettings.of(SERVER, URI.create("javascript:alert(1)"), "magazine"))
                .withMessageContaining("https://host/media");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientSettings.of(SERVER, MEDIA, "My Site"))
                .withMessageContaining("My Site");
        ClientSettings sound = ClientSettings.of(SERVER, MEDIA, "magazine");
        assertThatIllegalArgumentException().isThrownBy(() -> sound.waiting(Duration.ZERO, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> sound.keeping(Duration.ofSeconds(-1), Duration.ZERO, 1));
    }

    @Test
    void anAnswersLifetimeIsReadAsHttpSaysIt() {
        assertThat(reply("public, max-age=30").maxAge()).isEqualTo(Duration.ofSeconds(30));
        assertThat(reply("s-maxage=30").maxAge()).isZero();
        assertThat(reply("no-cache, max-age=30").maxAge()).isZero();
        assertThat(reply("max-age=9999999999").maxAge()).isZero();
    }

    private static Reply reply(String cacheControl) {
        return new Reply(200, Optional.of(cacheControl), Duration.ZERO, "");
    }
}
