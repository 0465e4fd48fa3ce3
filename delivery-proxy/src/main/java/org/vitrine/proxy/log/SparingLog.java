package org.vitrine.proxy.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** Lets the same thing be said once a minute, however often it happens: a page asks for what it shows at every visit. */
public final class SparingLog {

    private static final int MOST = 10_000;
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Cache<String, Boolean> said =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(SILENCE).build();

    /** Whether something is worth saying: it has not been said for a minute. */
    public boolean isNew(String what) {
        return said.asMap().putIfAbsent(what, true) == null;
    }
}
