package org.vitrine.generic.api.rendering;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What became of one reference.
 *
 * @param json the facts, or why there are none
 * @param until when this changes by itself, empty if never
 * @param lasting whether it may be kept until then; false if its source was silent
 */
record Resolution(JsonNode json, Optional<Instant> until, boolean lasting) {}
