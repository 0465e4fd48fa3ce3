package org.vitrine.magnolia.definition;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.vitrine.magnolia.LightModule;

/** The texts of a module, which say the same in every language. */
final class Texts {

    static final List<String> LANGUAGES = List.of("en", "de", "fr");

    private Texts() {}

    /** @param used keys that the definitions name */
    static List<String> faults(LightModule module, Set<String> used) throws IOException {
        Set<String> wanted = new TreeSet<>(used);
        for (String language : LANGUAGES) {
            wanted.addAll(of(module, language).stringPropertyNames());
        }
        List<String> faults = new ArrayList<>();
        for (String language : LANGUAGES) {
            Properties texts = of(module, language);
            wanted.stream()
                    .filter(key -> texts.getProperty(key, "").isBlank())
                    .forEach(key -> faults.add(path(language) + " says nothing for “" + key + "”."));
        }
        return faults;
    }

    /** What one language says; nothing if its file is missing. */
    static Properties of(LightModule module, String language) throws IOException {
        Properties texts = new Properties();
        Path file = module.resource(path(language));
        if (Files.exists(file)) {
            texts.load(new StringReader(LightModule.text(file)));
        }
        return texts;
    }

    static String path(String language) {
        return "/vitrine-dam/i18n/module-vitrine-dam-messages_" + language + ".properties";
    }
}
