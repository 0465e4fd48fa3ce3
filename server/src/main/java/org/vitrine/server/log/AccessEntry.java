package org.vitrine.server.log;

import org.jspecify.annotations.Nullable;

/**
 * One answered request, as it was taken down when it ended; nothing is made of it yet.
 *
 * @param time milliseconds since 1970
 * @param path raw path without its query, which may hold signatures
 * @param bytes of the content that were written
 * @param micros from the request's first byte to the answer's last
 * @param verdict value of {@code Vitrine-Verdict}
 * @param cacheStatus value of {@code Cache-Status}
 * @param referer value of {@code Referer}
 * @param client address of who asked
 */
record AccessEntry(
        long time,
        String method,
        String path,
        int status,
        long bytes,
        long micros,
        @Nullable String verdict,
        @Nullable String cacheStatus,
        @Nullable String referer,
        String client) {}
