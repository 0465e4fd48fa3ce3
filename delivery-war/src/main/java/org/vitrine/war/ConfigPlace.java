package org.vitrine.war;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import org.vitrine.server.config.InvalidConfiguration;

/** Where an operator of a servlet container says that the configuration is. */
final class ConfigPlace {

    /** Name of the system property and of the environment variable; the property has the first word. */
    static final String NAME = "VITRINE_CONFIG";

    private ConfigPlace() {}

    /**
     * The configuration's file.
     *
     * @throws InvalidConfiguration if nothing is said, or nothing that could be a file
     */
    static Path find(Properties properties, Map<String, String> environment) {
        String said = Optional.ofNullable(properties.getProperty(NAME))
                .or(() -> Optional.ofNullable(environment.get(NAME)))
                .filter(Predicate.not(String::isBlank))
                .orElseThrow(() -> new InvalidConfiguration(NAME + " is not set. Set it to the path of vitrine.yaml:"
                        + " as an environment variable of the container, or as a system property (-D" + NAME
                        + "=/etc/vitrine/vitrine.yaml)."));
        try {
            return Path.of(said.strip());
        } catch (InvalidPathException e) {
            throw new InvalidConfiguration(NAME + " is no path of a file: " + e.getMessage());
        }
    }
}
