package org.vitrine.proxy.origin.http;

import java.nio.file.Path;

/**
 * A file that was fetched completely.
 *
 * @param file where it lies now
 * @param bytes its length
 * @param digest SHA-256 of its content, as hexadecimal digits
 * @param validators what its origin calls this state of it
 */
public record Fetched(Path file, long bytes, String digest, Validators validators) {}
