package org.vitrine.proxy.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * Lets the same thing be said once a minute, however often it happens, since a page asks for what it shows at every
 * visit; and no more than so many different things.
 */
public final class SparingLog {

    /** Different refusals in a minute: anyone can be refused as often as he likes, and the log is not his to fill. */
    public static final int MOST_REFUSALS = 300;

    private static final int MOST = 10_000;
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Cache<String, Boolean> said =
            Caffeine.newBuilder().expireAfterWrite(SILENCE).build();
    private final int most;

    public SparingLog() {
        this(MOST);
    }

    /** @param most different things in a minute, about */
    public SparingLog(int most) {
        this.most = most;
    }

    /** Whether something is worth saying: it has not been said for a minute, nor has too much else. */
    public boolean isNew(String what) {
        if (said.estimatedSize() >= most) {
            said.cleanUp();
            if (said.estimatedSize() >= most) {
                return false;
            }
        }
        return said.asMap().putIfAbsent(what, true) == null;
    }
}
