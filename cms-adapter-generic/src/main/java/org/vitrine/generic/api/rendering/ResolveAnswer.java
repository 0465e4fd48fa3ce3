package org.vitrine.generic.api.rendering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.generic.api.openapi.About;
import org.vitrine.generic.api.problem.ProblemBody;
import org.vitrine.proxy.facts.ToldFacts;
import tools.jackson.databind.JsonNode;

/**
 * What references stand for now.
 *
 * @param items one for each reference, in the same order: its facts, or why there are none ({@link Unresolved})
 * @param until until when nothing of this changes by the clock; left out if nothing ends
 */
public record ResolveAnswer(
        @About(
                value =
                        "One for each reference, in the same order: its facts as {key}.json tells them, or an Unresolved.",
                shapes = {ToldFacts.class, Unresolved.class})
        List<JsonNode> items,

        Optional<Instant> until) {

    /**
     * A reference that stands for nothing.
     *
     * @param problem why
     * @param src a picture to show in its place, if there is one
     */
    public record Unresolved(String reference, ProblemBody problem, Optional<String> src) {}
}
