package org.vitrine.connectors.source;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.MasterOpener;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.refusal.SourceUnavailable;

/** Opens an asset's files at the source it came from. */
public final class MasterOpeners implements MasterOpener {

    private final Map<String, Source> sources;

    /** @param sources each with a name of its own */
    public MasterOpeners(Collection<? extends Source> sources) {
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(Source::name, Function.identity()));
    }

    @Override
    public OpenedMaster open(Asset asset, MasterFile file) {
        Source source = sources.get(asset.id().source());
        if (source == null) {
            throw new SourceUnavailable(
                    "The source of this asset is not connected.",
                    "no source \"" + asset.id().source() + "\" for "
                            + asset.id().id());
        }
        return source.open(asset, file);
    }
}
