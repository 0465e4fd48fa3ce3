package org.vitrine.connectors.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vitrine.catalog.store.AssetWriter;
import org.vitrine.catalog.store.HeldIds;
import org.vitrine.connectors.source.Reading;
import org.vitrine.connectors.source.Source;
import org.vitrine.connectors.source.SourceProblems;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.refusal.SourceUnavailable;

/**
 * Takes over into the catalog what a source says of its assets, batch by batch, and remembers what the catalog holds and
 * what the source was met with. For one thread.
 */
final class Takeover implements AutoCloseable {

    private final Source source;
    private final AssetWriter writer;
    private final SourceProblems problems;
    private final FirstLooks looks;
    private final Readers readers;
    private final Set<NativeId> held = new HashSet<>();
    private final Set<NativeId> seen = new HashSet<>();
    private boolean knowsHeld;
    private boolean complete;

    Takeover(Source source, AssetWriter writer, SourceProblems problems, FirstLooks looks) {
        this.source = source;
        this.writer = writer;
        this.problems = problems;
        this.looks = looks;
        this.readers = new Readers(source);
    }

    /** Looks up what the catalog holds; nothing was met since. */
    void begin() {
        HeldIds now = writer.held(source.name());
        held.clear();
        held.addAll(now.ids());
        complete = now.complete();
        knowsHeld = true;
        seen.clear();
    }

    /** Whether the catalog has said what it holds; before that, nothing can be taken over rightly. */
    boolean knowsHeld() {
        return knowsHeld;
    }

    /** Whether the catalog held all of the source once. */
    boolean complete() {
        return complete;
    }

    int held() {
        return held.size();
    }

    int seen() {
        return seen.size();
    }

    /** What is held and was not met. */
    List<NativeId> missing() {
        return held.stream().filter(id -> !seen.contains(id)).toList();
    }

    /** Takes note that everything was met or removed. */
    void end() {
        problems.retain(source.name(), id -> seen.contains(new NativeId(source.name(), id)));
        problems.clear(source.name(), "");
        if (!complete) {
            writer.noteComplete(source.name());
            complete = true;
        }
    }

    /** The ids of all the source holds; to be closed. */
    Stream<NativeId> ids() {
        return asked(source::ids);
    }

    /** Reads some assets and takes over what came of it, in one transaction each for what is there and what is not. */
    void take(List<NativeId> batch) {
        List<Asset> present = new ArrayList<>();
        List<Runnable> receipts = new ArrayList<>();
        List<NativeId> gone = new ArrayList<>();
        Map<NativeId, Reading> readings = asked(() -> readers.read(batch, held));
        readings.forEach((id, reading) -> {
            switch (reading) {
                case Reading.Current current -> {
                    present.add(current.asset());
                    receipts.add(current.held());
                    good(id);
                }
                case Reading.Unchanged same -> good(id);
                case Reading.Doubtful doubtful -> {
                    if (!held.contains(id)) {
                        present.add(doubtful.draft());
                    }
                    doubtful.reason().ifPresentOrElse(reason -> bad(id, reason), () -> good(id));
                }
                case Reading.Unreadable unreadable -> bad(id, unreadable.reason());
                case Reading.Gone nothing -> {
                    gone.add(id);
                    problems.clear(source.name(), id.id());
                    seen.remove(id);
                }
            }
        });
        write(present, gone);
        looks.note(batch);
        receipts.forEach(Runnable::run);
    }

    /** Whether the source answers is learnt from its answers alone: a catalog that fails says nothing of it. */
    private <T> T asked(Supplier<T> question) {
        try {
            T answer = question.get();
            looks.asking(true);
            return answer;
        } catch (SourceUnavailable e) {
            looks.asking(false);
            throw e;
        }
    }

    private void write(List<Asset> present, List<NativeId> gone) {
        if (!present.isEmpty()) {
            writer.put(present);
            present.forEach(asset -> held.add(asset.id()));
        }
        List<NativeId> heldNoMore = gone.stream().filter(held::contains).toList();
        if (!heldNoMore.isEmpty()) {
            writer.remove(heldNoMore);
            heldNoMore.forEach(held::remove);
        }
    }

    private void good(NativeId id) {
        seen.add(id);
        problems.clear(source.name(), id.id());
    }

    private void bad(NativeId id, String reason) {
        seen.add(id);
        problems.report(source.name(), id.id(), reason);
    }

    @Override
    public void close() {
        readers.close();
    }
}
