package org.vitrine.proxy.facts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.reference.FactsPath;
import org.vitrine.core.refusal.MalformedRequest;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.util.RawValue;

/**
 * Facts that are written once, and kept for as long as all they are made of stays the same. The asset is looked up and
 * governance is asked every time: a withdrawal shows in the very next answer.
 */
public final class KeptFacts {

    /** One that is written. */
    private record Kept(Grounds grounds, WrittenFacts written, int weight) {}

    /** In characters, each of them held as text and as bytes. */
    private static final long MOST = 16 << 20;

    /** What an entry takes beside its text, roughly. */
    private static final int ENTRY = 500;

    private final FactsFinder finder;
    private final FactsWriter writer = new FactsWriter();
    private final Cache<FactsPath, Kept> known = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .<FactsPath, Kept>weigher((path, kept) -> kept.weight())
            .build();

    public KeptFacts(FactsFinder finder) {
        this.finder = finder;
    }

    /**
     * The facts a path asks for, written; empty if no source has the asset.
     *
     * @throws MalformedRequest if there is no such site or preset, or the preset is for another kind of asset
     */
    public Optional<WrittenFacts> find(FactsPath path) {
        Grounds grounds = finder.grounds(path);
        @Nullable Kept kept = known.getIfPresent(path);
        if (kept != null && kept.grounds().equals(grounds)) {
            return Optional.of(kept.written());
        }
        Optional<Kept> fresh = finder.facts(grounds).map(facts -> kept(grounds, facts));
        fresh.ifPresent(facts -> known.put(path, facts));
        return fresh.map(Kept::written);
    }

    private Kept kept(Grounds grounds, AssetFacts facts) {
        String json = new String(writer.write(facts), StandardCharsets.UTF_8);
        RawValue raw = new RawValue(new SerializedString(json));
        return new Kept(grounds, new WrittenFacts(raw, facts.verdict()), json.length() + ENTRY);
    }
}
