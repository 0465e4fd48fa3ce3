package org.vitrine.proxy.weight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.reference.WeightPath;
import org.vitrine.core.reference.WeightPath.Item;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.core.refusal.Overloaded;
import org.vitrine.core.refusal.Refusal;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.site.Site;
import org.vitrine.proxy.cache.Asker;
import org.vitrine.proxy.cache.CurrentAsker;
import org.vitrine.proxy.delivery.ClientHints;
import org.vitrine.proxy.delivery.Delivered;
import org.vitrine.proxy.delivery.DeliveryRequest;
import org.vitrine.proxy.delivery.DeliverySettings;
import org.vitrine.proxy.delivery.Lifetime;
import org.vitrine.proxy.delivery.Placements;
import org.vitrine.proxy.delivery.RenditionDelivery;
import org.vitrine.proxy.weight.Weighed.Unweighed;
import org.vitrine.proxy.weight.Weighed.Weight;

/**
 * Weighs the pictures of a page. Each goes the way of every request for a file: governance, cache, and the same queue
 * for what has to be made. A few pictures of a page at a time and a few pages at a time, so that those who weigh never
 * fill the queue of those who look.
 */
public final class PageScales {

    private static final Logger log = LoggerFactory.getLogger(PageScales.class);
    private static final int MOST_PAGES = 4;
    private static final int PICTURES_AT_ONCE = 4;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final RenditionDelivery delivery;
    private final Placements placements;
    private final DeliverySettings settings;
    private final Semaphore pages = new Semaphore(MOST_PAGES);

    public PageScales(RenditionDelivery delivery, Placements placements, DeliverySettings settings) {
        this.delivery = delivery;
        this.placements = placements;
        this.settings = settings;
    }

    /**
     * Weighs a page as a browser would load it. Pictures that are not ready after 20 seconds stay unweighed, but the next
     * who asks finds them nearer.
     *
     * @param accept the browser's {@code Accept} header
     * @throws MalformedRequest if there is no such site
     * @throws Overloaded if as many pages are being weighed as may be
     */
    public PageWeight weigh(WeightPath page, Optional<String> accept) {
        Site site = placements.site(Optional.of(page.site())).orElseThrow();
        if (!pages.tryAcquire()) {
            throw Overloaded.atTheDoor(
                    "Too many pages are being weighed at once; ask again in a moment.",
                    MOST_PAGES + " pages",
                    Duration.ofSeconds(5));
        }
        Patience patience = Patience.of(LONGEST);
        try (Asker.Watch _ = CurrentAsker.current().watch(patience::end)) {
            return new PageWeight(site, weighed(page, accept, patience));
        } finally {
            patience.end();
            pages.release();
        }
    }

    /** How long a weight may be kept: briefly, and not at all where it is not the whole. */
    public Optional<Lifetime> lifetime(PageWeight page) {
        return page.complete() ? Optional.of(settings.withheld(page.until())) : Optional.empty();
    }

    private List<Weighed> weighed(WeightPath page, Optional<String> accept, Patience patience) {
        ExecutorService workers = Executors.newFixedThreadPool(
                PICTURES_AT_ONCE, Thread.ofVirtual().name("weighing-", 0).factory());
        try {
            List<CompletableFuture<Weighed>> results = new ArrayList<>();
            for (Item item : page.items()) {
                results.add(CompletableFuture.supplyAsync(
                        () -> CurrentAsker.with(patience, () -> weighed(page, item, accept, patience)), workers));
            }
            patience.await(CompletableFuture.allOf(results.toArray(CompletableFuture[]::new)));
            List<Weighed> weighed = new ArrayList<>();
            page.items().forEach(item -> weighed.add(results.get(weighed.size()).getNow(late(item))));
            return weighed;
        } finally {
            // Not interrupted: that would break the files which they happen to read. They end, out of patience.
            workers.shutdown();
        }
    }

    private Weighed weighed(WeightPath page, Item item, Optional<String> accept, Patience patience) {
        if (patience.isOver()) {
            return late(item);
        }
        try {
            return weight(page, item, accept);
        } catch (Refusal refusal) {
            return patience.isOver() ? late(item) : new Unweighed(item, refusal.publicText());
        } catch (RuntimeException failure) {
            log.error("Failed to weigh {} in preset {}", item.key(), item.preset(), failure);
            return new Unweighed(item, "This picture could not be weighed; it has been logged.");
        }
    }

    private Weight weight(WeightPath page, Item item, Optional<String> accept) {
        Preset preset = placements.find(item.preset(), Optional.of(page.site())).preset();
        if (preset.kind() != AssetKind.IMAGE) {
            throw new MalformedRequest("Preset " + preset.name() + " is for the kind "
                    + preset.kind().token() + "; only pictures are weighed.");
        }
        int width = item.width().orElseGet(() -> preset.widths().getLast());
        String query = "w=" + width + "&site=" + page.site()
                + page.locale().map(locale -> "&locale=" + locale).orElse("");
        Delivered picture = delivery.deliver(new DeliveryRequest(
                item.key() + "/" + preset.name(), query, accept, ClientHints.NONE, validator -> false));
        try (var body = picture.body()) {
            return new Weight(
                    item,
                    width,
                    format(picture),
                    body.length(),
                    preset.encoding().maxBytes(),
                    picture.standing(),
                    picture.lifetime().until());
        }
    }

    private static ImageFormat format(Delivered picture) {
        return ImageFormat.parse(picture.mediaType().substring("image/".length()))
                .orElseThrow();
    }

    private static Unweighed late(Item item) {
        return new Unweighed(
                item, "This picture was not ready within " + LONGEST.toSeconds() + " s; ask again in a moment.");
    }
}
