package org.vitrine.connectors.tree;

import java.time.Instant;
import java.util.Optional;
import org.vitrine.core.asset.AssetVersion;

/**
 * A file as its store describes it, without having read it.
 *
 * @param print differs whenever its content may differ; holds no NUL character
 * @param bytes its length
 * @param modified when it last changed
 * @param version what the store itself calls this state of the content; empty if it has no name for it
 */
public record TreeFile(String print, long bytes, Instant modified, Optional<AssetVersion> version) {}
