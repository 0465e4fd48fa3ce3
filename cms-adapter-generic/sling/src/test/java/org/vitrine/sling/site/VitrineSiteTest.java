package org.vitrine.sling.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.sling.testing.mock.sling.junit5.SlingContext;
import org.apache.sling.testing.mock.sling.junit5.SlingContextExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SlingContextExtension.class)
class VitrineSiteTest {

    private static final Map<String, Object> ENOUGH =
            Map.of("server", "http://vitrine.internal:8080/", "site", "magazine", "pickerKey", SlingSite.KEY);

    private final SlingContext sling = new SlingContext();

    @Test
    void whatIsLeftOutFollowsFromTheServersAddress() {
        VitrineSite site = sling.registerInjectActivateService(VitrineSite.class, ENOUGH);
        assertThat(site.publicServer()).isEqualTo(URI.create("http://vitrine.internal:8080"));
        assertThat(site.media()).isEqualTo(URI.create("http://vitrine.internal:8080/media"));
        assertThat(site.presets()).containsExactly("inline");
        assertThat(site.reporter()).isEmpty();
    }

    @Test
    void browsersMayReachItElsewhere() {
        VitrineSite site = site(Map.of("publicServer", "https://media.example.com/", "apiKey", "vk_a_b"));
        assertThat(site.publicServer()).isEqualTo(URI.create("https://media.example.com"));
        assertThat(site.media()).isEqualTo(URI.create("https://media.example.com/media"));
        assertThat(site.reporter()).isPresent();
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertThatThrownBy(() -> site(Map.of("site", " "))).rootCause().hasMessageContaining("needs site");
        assertThatThrownBy(() -> site(Map.of("pickerKey", ""))).rootCause().hasMessageContaining("needs pickerKey");
        assertThatThrownBy(() -> site(Map.of("presets", new String[] {" "})))
                .rootCause()
                .hasMessageContaining("at least one preset");
        assertThatThrownBy(() -> site(Map.of("presets", new String[] {"inline", "Big One"})))
                .rootCause()
                .hasMessageContaining("\"Big One\"");
    }

    private VitrineSite site(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(ENOUGH);
        all.putAll(more);
        return sling.registerInjectActivateService(VitrineSite.class, all);
    }
}
