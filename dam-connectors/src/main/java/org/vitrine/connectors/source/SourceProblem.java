package org.vitrine.connectors.source;

import java.time.Instant;

/**
 * Something in a source that its people must mend.
 *
 * @param source name of the source
 * @param nativeId which of its files or assets; empty for the source as a whole
 * @param reason what is wrong, in plain words
 * @param since when it was first seen
 */
public record SourceProblem(String source, String nativeId, String reason, Instant since) {}
