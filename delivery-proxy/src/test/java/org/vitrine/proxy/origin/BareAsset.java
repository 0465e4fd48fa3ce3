package org.vitrine.proxy.origin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.governance.Governance;

/** Pictures of which nothing is known but which file they are. */
public final class BareAsset {

    /** The file of each of them. */
    public static final MasterFile FILE = new MasterFile("a.jpg", "image/jpeg", 1, Optional.empty(), false);

    private BareAsset() {}

    public static Asset of(String nativeId, String version) {
        return new Asset(
                new NativeId("photos", nativeId),
                AssetKind.IMAGE,
                new AssetVersion(version),
                Instant.EPOCH,
                Governance.UNDECIDED,
                Texts.NONE,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                FILE,
                Map.of());
    }
}
