package org.vitrine.connectors.folder;

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
record FolderDefaults(Optional<Approval> approval, WrittenRights rights, List<String> tags) {

    static final FolderDefaults NONE = new FolderDefaults(Optional.empty(), WrittenRights.NONE, List.of());

    /** Reads the defaults of one folder; every mistake in them is collected. */
    static FolderDefaults read(String fileName, String content, Mistakes mistakes) {
        YamlMap map = YamlFile.read(fileName, content, mistakes);
        FolderDefaults defaults = new FolderDefaults(
                map.choice("approval", Sidecar.APPROVALS),
                map.map("rights").map(WrittenRights::read).orElse(WrittenRights.NONE),
                map.texts("tags"));
        map.refuseOthers();
        return defaults;
    }

    /** These defaults, and where they are silent those of the folder above. */
    FolderDefaults orElse(FolderDefaults above) {
        return new FolderDefaults(
                approval.or(() -> above.approval), rights.orElse(above.rights), tags.isEmpty() ? above.tags : tags);
    }
}
