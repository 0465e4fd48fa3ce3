package org.vitrine.connectors.source;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is wrong in the sources now, for health and operators. Each problem is logged once when it appears. */
public final class SourceProblems {

    private static final Logger LOG = LoggerFactory.getLogger(SourceProblems.class);

    private final ConcurrentMap<Place, SourceProblem> standing = new ConcurrentHashMap<>();
    private final InstantSource clock;

    private record Place(String source, String nativeId) {}

    public SourceProblems(InstantSource clock) {
        this.clock = clock;
    }

    /** The problems that stand, by source and id. */
    public List<SourceProblem> all() {
        return standing.values().stream()
                .sorted(Comparator.comparing(SourceProblem::source).thenComparing(SourceProblem::nativeId))
                .toList();
    }

    /** Takes note of a problem; one that is known with the same reason stays as it is. */
    public void report(String source, String nativeId, String reason) {
        standing.compute(new Place(source, nativeId), (place, known) -> {
            if (known != null && known.reason().equals(reason)) {
                return known;
            }
            LOG.warn(
                    "Source {}: {}: {}",
                    source,
                    nativeId.isEmpty() ? "(all of it)" : printable(nativeId),
                    printable(reason));
            return new SourceProblem(source, nativeId, reason, known == null ? clock.instant() : known.since());
        });
    }

    /** Takes back a problem that no longer stands. */
    public void clear(String source, String nativeId) {
        SourceProblem mended = standing.remove(new Place(source, nativeId));
        if (mended != null) {
            LOG.info("Source {}: {}: good again", source, nativeId.isEmpty() ? "(all of it)" : printable(nativeId));
        }
    }

    /** Takes back the problems of a source whose ids are no longer there; the one of the source as a whole stays. */
    public void retain(String source, Predicate<String> present) {
        standing.keySet()
                .removeIf(place -> place.source().equals(source)
                        && !place.nativeId().isEmpty()
                        && !present.test(place.nativeId()));
    }

    /** File names may hold anything; a log line is one line. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
