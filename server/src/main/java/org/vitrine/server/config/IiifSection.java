package org.vitrine.server.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.catalog.yaml.WrittenDuration;
import org.vitrine.catalog.yaml.YamlMap;
import org.vitrine.core.site.Site;
import org.vitrine.proxy.iiif.IiifSettings;
import org.vitrine.proxy.iiif.SizeLimits;

/**
 * The {@code iiif} of {@code delivery}: what viewers may see. Where it is not there, they see nothing.
 *
 * <pre>iiif: {sites: [magazine], longestSide: 4096, maxWidth: 2048, upscaling: false, lifetime: 1m}</pre>
 */
final class IiifSection {

    private static final int LONGEST_SIDE = 4096;
    private static final int WIDEST_ANSWER = 2048;
    private static final int LARGEST = 65_500;
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private IiifSection() {}

    /** @param sites those that the file names */
    static Optional<IiifSettings> read(YamlMap delivery, List<Site> sites) {
        Set<String> known = sites.stream().map(Site::name).collect(Collectors.toSet());
        return delivery.map("iiif").flatMap(iiif -> {
            int side = iiif.wholeNumber("longestSide", 1, LARGEST).orElse(LONGEST_SIDE);
            int width = iiif.wholeNumber("maxWidth", 1, LARGEST).orElse(WIDEST_ANSWER);
            int height = iiif.wholeNumber("maxHeight", 1, LARGEST).orElse(width);
            Optional<Long> area =
                    iiif.wholeNumber("maxArea", 1, Integer.MAX_VALUE).map(Integer::longValue);
            boolean upscaling = iiif.flag("upscaling").orElse(false);
            List<String> admitted = iiif.values("sites", name -> known(name, known));
            Duration lifetime = iiif.value("lifetime", WrittenDuration::parse).orElse(LIFETIME);
            iiif.refuseOthers();
            return iiif.make(
                    () -> new IiifSettings(side, new SizeLimits(width, height, area), upscaling, admitted, lifetime));
        });
    }

    private static String known(String name, Set<String> sites) {
        if (!sites.contains(name)) {
            throw new IllegalArgumentException("There is no site named \"" + name + "\".");
        }
        return name;
    }
}
