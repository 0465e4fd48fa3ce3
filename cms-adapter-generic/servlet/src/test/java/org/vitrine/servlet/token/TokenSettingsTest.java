package org.vitrine.servlet.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenSettingsTest {

    private static final String KEY = "a picker key of at least 32 bytes";

    @Test
    void whatTheServletSaysWinsOverTheApplicationAndThatOverTheEnvironment() {
        Map<String, String> environment =
                Map.of("VITRINE_SITE", "here", "VITRINE_PICKER_KEY", KEY, "VITRINE_ROLE", "env");
        assertThat(of(Map.of(), Map.of(), environment).role()).hasValue("env");
        assertThat(of(Map.of(), Map.of("vitrine.role", "app"), environment).role())
                .hasValue("app");
        assertThat(of(Map.of("role", " own "), Map.of("vitrine.role", "app"), environment)
                        .role())
                .hasValue("own");
        assertThat(of(Map.of(), Map.of("vitrine.role", " "), environment).role())
                .hasValue("env");
        assertThat(of(Map.of(), Map.of(), environment).anonymous()).isEqualTo("anonymous");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Map.of(), Map.of(), Map.of()))
                .withMessageContaining("site");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Map.of(), Map.of("vitrine.site", "magazine"), Map.of()))
                .withMessageContainingAll("VITRINE_PICKER_KEY", "VITRINE_API_KEY", "token:mint");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Map.of("apiKey", "vk_x"), Map.of("vitrine.site", "magazine"), Map.of()))
                .withMessageContaining("server");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Map.of("pickerKey", "short"), Map.of("vitrine.site", "magazine"), Map.of()))
                .withMessageContaining("32 bytes");
    }

    private static TokenSettings of(
            Map<String, String> servlet, Map<String, String> application, Map<String, String> environment) {
        ServletContext context = (ServletContext) Proxy.newProxyInstance(
                TokenSettingsTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> application.get((String) arguments[0]));
        ServletConfig config = (ServletConfig) Proxy.newProxyInstance(
                TokenSettingsTest.class.getClassLoader(),
                new Class<?>[] {ServletConfig.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getServletContext") ? context : servlet.get((String) arguments[0]));
        return TokenSettings.of(config, environment::get);
    }
}
