package org.vitrine.catalog.yaml;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes YAML as people would: blocks, with short lists in one line. */
public final class YamlText {

    private static final int WIDTH = 120;

    private YamlText() {}

    /**
     * Prints a file.
     *
     * @param root maps, lists, texts and whole numbers
     */
    public static String print(Map<String, ?> root) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.AUTO)
                .setWidth(WIDTH)
                .build();
        return new Dump(settings).dumpToString(root);
    }
}
