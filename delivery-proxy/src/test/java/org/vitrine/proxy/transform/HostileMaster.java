package org.vitrine.proxy.transform;

import java.util.List;
import java.util.stream.Stream;

/**
 * A file made to do harm.
 *
 * @param name says what is wrong with it
 * @param mediaType its label
 * @param refused whether it must be refused; others may be shown, if they are shown whole
 */
public record HostileMaster(String name, String mediaType, byte[] content, boolean refused) {

    /** Nothing good can be made of it. */
    static HostileMaster refused(String name, String mediaType, byte[] content) {
        return new HostileMaster(name, mediaType, content, true);
    }

    /** What is wrong with it need not spoil the picture. */
    static HostileMaster endured(String name, String mediaType, byte[] content) {
        return new HostileMaster(name, mediaType, content, false);
    }

    private static final List<HostileMaster> ALL = Stream.of(
                    CutMasters.all(),
                    HostileBitmaps.all(),
                    HostileMetadata.all(),
                    HostileDrawings.all(),
                    HostileDocuments.all(),
                    HostileStreams.all())
            .flatMap(kind -> kind)
            .toList();

    /** Every one of them, made once. */
    public static List<HostileMaster> all() {
        return ALL;
    }

    @Override
    public String toString() {
        return name;
    }
}
