package org.vitrine.war;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.vitrine.server.config.InvalidConfiguration;

class ConfigPlaceTest {

    private final Properties properties = new Properties();

    @Test
    void theEnvironmentSaysWhereTheConfigurationIs() {
        assertThat(ConfigPlace.find(properties, Map.of("VITRINE_CONFIG", "/etc/vitrine.yaml")))
                .isEqualTo(Path.of("/etc/vitrine.yaml"));
    }

    @Test
    void theSystemPropertyHasTheFirstWord() {
        properties.setProperty("VITRINE_CONFIG", "/srv/vitrine.yaml");
        assertThat(ConfigPlace.find(properties, Map.of("VITRINE_CONFIG", "/etc/vitrine.yaml")))
                .isEqualTo(Path.of("/srv/vitrine.yaml"));
    }

    @Test
    void whereNothingIsSaidTheOperatorLearnsWhatToSet() {
        assertThatExceptionOfType(InvalidConfiguration.class)
                .isThrownBy(() -> ConfigPlace.find(properties, Map.of("VITRINE_CONFIG", " ")))
                .withMessageContaining("VITRINE_CONFIG is not set")
                .withMessageContaining("-DVITRINE_CONFIG=");
    }
}
