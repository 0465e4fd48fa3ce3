package org.vitrine.magnolia.definition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.vitrine.magnolia.LightModule;

/** What the templates, pages, scripts and styles of a module load from the module. */
final class Links {

    /** How files name others: by their path in Magnolia, or from where they stand themselves. */
    private static final Map<String, Pattern> NAMED = Map.of(
            ".ftl", Pattern.compile("(?:\\[#import \"|/\\.resources)(/[^\"?]+)"),
            ".js", Pattern.compile("(?:from |import )'\\./([^']+)'"),
            ".css", Pattern.compile("url\\('([^']+)'\\)"),
            ".html", Pattern.compile("(?:src|href)=\"([^\"]+)\""));

    private Links() {}

    static List<Link> of(LightModule module) throws IOException {
        List<Link> links = new ArrayList<>();
        for (Map.Entry<String, Pattern> kind : NAMED.entrySet()) {
            for (Path file : module.files(kind.getKey())) {
                String place = module.path(file);
                kind.getValue()
                        .matcher(LightModule.text(file))
                        .results()
                        .map(found -> found.group(1))
                        .map(name -> new Link(place, name.startsWith("/") ? name : beside(place, name)))
                        .forEach(links::add);
            }
        }
        return links;
    }

    private static String beside(String place, String name) {
        return Path.of(place).resolveSibling(name).normalize().toString();
    }
}
