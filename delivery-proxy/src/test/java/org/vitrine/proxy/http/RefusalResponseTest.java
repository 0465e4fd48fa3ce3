package org.vitrine.proxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.core.refusal.NotAllowed;
import org.vitrine.core.refusal.Overloaded;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.UnusableMaster;

class RefusalResponseTest {

    @Test
    void eachRefusalHasItsStatusAndSaysNothingOfItsDetail() {
        assertThat(RefusalResponse.of(new MalformedRequest("no")).status()).isEqualTo(400);
        assertThat(RefusalResponse.of(new NotAllowed("no", "secret")).status()).isEqualTo(403);
        assertThat(RefusalResponse.of(new UnusableMaster("no", "secret")).status())
                .isEqualTo(502);
        assertThat(RefusalResponse.of(new Overloaded("no", "secret", Duration.ofSeconds(2)))
                        .status())
                .isEqualTo(503);
        assertThat(RefusalResponse.of(Overloaded.atTheDoor("no", "secret", Duration.ofSeconds(2)))
                        .status())
                .isEqualTo(429);
        assertThat(RefusalResponse.of(new SourceUnavailable("no", "secret")))
                .isEqualTo(new RefusalResponse(504, "Source unavailable", "no"));
    }
}
