package org.vitrine.connectors.sidecar;

import java.util.List;
import java.util.Optional;
import org.vitrine.catalog.yaml.Mistakes;
import org.vitrine.catalog.yaml.YamlFile;
import org.vitrine.catalog.yaml.YamlMap;
import org.vitrine.core.governance.Approval;

/**
 * What holds for all files of a folder and those below that say nothing else: {@code .vitrine.yaml}.
 *
 * @param approval of files whose sidecar gives none
 * @param rights where neither sidecar nor file says any
 * @param tags of files that have none of their own
 */
public record Defaults(Optional<Approval> approval, WrittenRights rights, List<String> tags) {

    public static final Defaults NONE = new Defaults(Optional.empty(), WrittenRights.NONE, List.of());

    /** Reads the defaults of one folder; every mistake in them is collected. */
    public static Defaults read(String fileName, String content, Mistakes mistakes) {
        return read(YamlFile.read(fileName, content, mistakes));
    }

    /** Reads defaults that are part of a file; what is wrong in them is a mistake in the map's collector. */
    public static Defaults read(YamlMap map) {
        Defaults defaults = new Defaults(
                map.choice("approval", Sidecar.APPROVALS),
                map.map("rights").map(WrittenRights::read).orElse(WrittenRights.NONE),
                map.texts("tags"));
        map.refuseOthers();
        return defaults;
    }

    /** These defaults, and where they are silent those of the folder above. */
    public Defaults orElse(Defaults above) {
        return new Defaults(
                approval.or(() -> above.approval), rights.orElse(above.rights), tags.isEmpty() ? above.tags : tags);
    }
}
