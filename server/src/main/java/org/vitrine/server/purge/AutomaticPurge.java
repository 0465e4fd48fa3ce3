package org.vitrine.server.purge;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.feed.Change;
import org.vitrine.catalog.feed.ChangeFeed.Subscription;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.governance.RightsWindow;
import org.vitrine.proxy.operations.OrderedPurges;
import org.vitrine.proxy.purge.AffectedKeys;
import org.vitrine.proxy.purge.Purging;
import org.vitrine.proxy.purge.RightsCalendar;
import org.vitrine.proxy.purge.Rules;
import org.vitrine.proxy.purge.SurrogateKey;

/**
 * Purges what has become stale: with every change of an asset, when rights begin or end, when admins change a preset or a
 * site, and when operators say so. After a restart it goes on from where its journal ends; what happened meanwhile is
 * purged then.
 */
public final class AutomaticPurge implements OrderedPurges, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AutomaticPurge.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration NOTE_TIME = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);
    private static final int PAGE = 500;
    private static final int MOST_MOMENTS = 100_000;

    private final Catalog catalog;
    private final Purging purging;
    private final PurgeJournal journal;
    private final InstantSource clock;
    private final RightsCalendar calendar = new RightsCalendar(MOST_MOMENTS);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("purge-timer").daemon().factory());
    private final PurgeProgress start;
    private @Nullable Subscription subscription;
    private volatile long heard;
    private boolean caughtUp;
    private Rules rules;
    private PurgeProgress written;

    /**
     * Reads the journal.
     *
     * @param server what of this server's own doing stands in answers, in any words
     */
    public AutomaticPurge(Catalog catalog, Purging purging, PurgeJournal journal, String server, InstantSource clock) {
        this.catalog = catalog;
        this.purging = purging;
        this.journal = journal;
        this.clock = clock;
        this.heard = catalog.changes().latest();
        this.start = resumed(server);
        this.rules = start.rules();
        this.written = start;
    }

    /** Begins to listen; call it before any source is read. */
    public void start() {
        subscription = catalog.feed().subscribe(this::changed);
        var _ = timer.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void order(Set<SurrogateKey> keys) {
        if (!written.ordered()) {
            write(written.withOrder());
        }
        purging.purge(keys);
    }

    /** Where to go on from; what lies before it is purged. */
    private PurgeProgress resumed(String server) {
        String identity = catalog.changes().identity();
        Optional<PurgeProgress> last = journal.read()
                .filter(progress -> progress.identity().equals(identity)
                        && progress.server().equals(server)
                        && !progress.ordered());
        return last.orElseGet(() -> {
            log.info("Nothing is known of what the caches in front hold: they are told to forget everything");
            purging.purge(Set.of(SurrogateKey.EVERYTHING));
            return new PurgeProgress(identity, heard, clock.instant(), rulesNow(), server, true);
        });
    }

    /** Called in the catalog's writer, which must not wait. */
    private void changed(Change change) {
        purging.purge(AffectedKeys.of(change.key(), change.before(), change.after()));
        change.after().ifPresent(asset -> calendar.note(asset, clock.instant()));
        heard = change.sequence();
    }

    private void look() {
        try {
            Instant now = clock.instant();
            if (!caughtUp) {
                readAll(start.sequence(), start.moment(), now);
                caughtUp = true;
            }
            purgeDue(now);
            if (calendar.isExhausted(now)) {
                calendar.begin();
                readAll(Long.MAX_VALUE, now, now);
            }
            Rules current = rulesNow();
            purging.purge(current.changedSince(rules));
            rules = current;
            note(new PurgeProgress(start.identity(), heard, now, rules, start.server(), false));
        } catch (RuntimeException e) {
            log.error("Could not look for what is to be purged; it is tried again", e);
        }
    }

    /** Reads every asset for the calendar, and purges those that changed or whose rights turned since a while ago. */
    private void readAll(long sequence, Instant since, Instant now) {
        long at = 0;
        List<Change> page = catalog.changes().since(at, PAGE);
        while (!page.isEmpty()) {
            for (Change change : page) {
                change.after().ifPresent(asset -> calendar.note(asset, now));
                if (change.sequence() > sequence
                        || change.after()
                                .filter(asset -> turned(asset, since, now))
                                .isPresent()) {
                    purging.purge(AffectedKeys.of(change.key(), change.before(), change.after()));
                }
                at = change.sequence();
            }
            page = catalog.changes().since(at, PAGE);
        }
    }

    private void purgeDue(Instant now) {
        for (AssetKey key : calendar.due(now)) {
            log.info("The rights of asset {} have begun or ended", key);
            purging.purge(
                    AffectedKeys.of(key, Optional.empty(), catalog.assets().find(key)));
        }
    }

    private static boolean turned(Asset asset, Instant since, Instant now) {
        RightsWindow window = asset.governance().window();
        return Stream.of(window.from(), window.until())
                .flatMap(Optional::stream)
                .anyMatch(moment -> moment.isAfter(since) && !moment.isAfter(now));
    }

    private Rules rulesNow() {
        return Rules.of(catalog.presets().all(), catalog.sites().all());
    }

    /** Writes down how far purging came, once the caches have really forgotten all that came before. */
    private synchronized void note(PurgeProgress progress) {
        boolean old = written.moment().plus(NOTE_TIME).isBefore(progress.moment());
        if ((old || !progress.saysNoMoreThan(written)) && purging.settled()) {
            write(progress);
        }
    }

    private void write(PurgeProgress progress) {
        try {
            journal.write(progress);
            written = progress;
        } catch (IOException e) {
            // The next look tries again; until then a restart purges more than it would have to.
            log.warn("The journal of purges cannot be written: {}", e.toString());
        }
    }

    /** Stops looking, and purges what still waits. */
    @Override
    public void close() {
        if (subscription != null) {
            subscription.close();
        }
        timer.shutdown();
        try {
            boolean ended = timer.awaitTermination(LONGEST_LOOK.toSeconds(), TimeUnit.SECONDS);
            purging.flush();
            if (ended && caughtUp) {
                note(new PurgeProgress(start.identity(), heard, clock.instant(), rules, start.server(), false));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
