package org.vitrine.proxy.delivery;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.reference.TrackPath;
import org.vitrine.core.reference.UrlSigner;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.core.refusal.NotAllowed;
import org.vitrine.core.refusal.Overloaded;
import org.vitrine.core.refusal.OversizedRendition;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.TookTooLong;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.Wish;
import org.vitrine.proxy.delivery.RequestReader.Read;
import org.vitrine.proxy.origin.MasterFetcher;
import org.vitrine.proxy.quality.FoundQualities;
import org.vitrine.proxy.rendering.PicturePlan;
import org.vitrine.proxy.rendering.RenditionMaker;
import org.vitrine.proxy.resolution.AssetResolver;
import org.vitrine.proxy.resolution.Resolved;
import org.vitrine.proxy.resolution.Resolved.Hidden;
import org.vitrine.proxy.resolution.Resolved.Shown;

/**
 * The way of a request for a file. Governance is asked before every look into a cache, and once more when the content is
 * at hand: planning and making may take time, and what was permitted before may no longer be.
 */
public final class RenditionDelivery {

    /** How often a request that meets a change starts over. */
    private static final int MOST_RETRIES = 2;

    private final RequestReader reader = new RequestReader();
    private final boolean hinted;
    private final ReadyAnswers ready;
    private final Placements placements;
    private final AssetResolver assets;
    private final RenditionMaker pictures;
    private final Originals originals;
    private final TextTracks tracks;
    private final Answers answers;
    private final UrlSigner signer;
    private final InstantSource clock;

    /**
     * @param masters opens files that are delivered as they are
     * @param pictures makes all others
     * @param qualities remembers what was found when their quality was sought
     */
    public RenditionDelivery(
            AssetLookup assets,
            MasterFetcher masters,
            Placements placements,
            RenditionMaker pictures,
            FoundQualities qualities,
            UrlSigner signer,
            DeliverySettings settings,
            InstantSource clock) {
        this.placements = placements;
        this.assets = new AssetResolver(assets);
        this.pictures = pictures;
        this.originals = new Originals(masters);
        this.tracks = new TextTracks(this.assets, placements, originals, settings, clock);
        this.answers = new Answers(new Fallbacks(assets, pictures, clock), qualities, settings);
        this.hinted = settings.clientHints();
        this.ready = new ReadyAnswers(assets, reader, placements, pictures, answers, hinted, clock);
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * Answers a request.
     *
     * @throws MalformedRequest if the request is not in the grammar, or asks for what is not offered
     * @throws NotAllowed if it bears a signature that does not hold
     * @throws Overloaded if there is more work than may wait
     * @throws SourceUnavailable if the DAM does not hand out a document, video or sound
     */
    public Delivered deliver(DeliveryRequest request) {
        if (TrackPath.names(request.path())) {
            return tracks.deliver(TrackPath.parse(request.path(), request.query()), request.held());
        }
        return ready.find(request).orElseGet(() -> deliverAnew(request));
    }

    /**
     * What a browser says of its screen, if anyone listens.
     *
     * @param header finds a header's value by its name, empty if it is absent
     */
    public ClientHints hints(Function<String, Optional<String>> header) {
        return hinted ? ClientHints.read(header) : ClientHints.NONE;
    }

    private Delivered deliverAnew(DeliveryRequest request) {
        Read read = reader.read(request);
        boolean signed = signer.verify(read.path(), clock.instant());
        Wish wish = signed ? read.wish().withSignature() : read.wish();
        Placement placement = placements.find(read.path().preset(), read.path().site());
        Asked asked = Asked.of(request, read.path(), placement, wish, hinted);
        return answer(asked, resolve(asked), MOST_RETRIES);
    }

    /**
     * The answer of {@link #deliver}, if it takes no waiting: a picture that may be shown, in memory, or held by the asker
     * already. Governance is decided as for every request. Never waits, so that any thread may ask.
     */
    public Optional<Delivered> deliverAtOnce(DeliveryRequest request) {
        return ready.find(request);
    }

    private Delivered answer(Asked asked, Resolved resolved, int retries) {
        return switch (resolved) {
            case Hidden hidden -> answers.withheld(asked, hidden);
            case Shown shown -> show(asked, shown, retries);
        };
    }

    private Resolved resolve(Asked asked) {
        return assets.resolve(
                asked.reference(), asked.wanted(), asked.placement().place(), clock.instant());
    }

    private Delivered show(Asked asked, Shown shown, int retries) {
        try {
            Optional<Delivered> file = file(asked, shown);
            if (file.isPresent()) {
                return file.get();
            }
        } catch (UnusableMaster e) {
            return answers.broken(asked, shown);
        } catch (OversizedRendition e) {
            return answers.oversized(asked, shown, e);
        } catch (TookTooLong e) {
            return answers.late(asked, shown, e);
        } catch (NotAllowed e) {
            return answers.unmarked(asked, shown, e);
        } catch (SourceUnavailable e) {
            // A source that no longer holds a version may have told the catalog of the next one meanwhile.
            if (resolve(asked).equals(shown)) {
                return lastGood(asked, shown, e).orElseGet(() -> answers.unavailable(asked, shown, e));
            }
        }
        return retries > 0
                ? answer(asked, resolve(asked), retries - 1)
                : answers.unavailable(asked, shown, changed(asked));
    }

    /** What is kept of the asset from better times, if governance still permits it when it is found. */
    private Optional<Delivered> lastGood(Asked asked, Shown shown, SourceUnavailable refusal) {
        if (!asked.forPicture()) {
            return Optional.empty();
        }
        try {
            PicturePlan plan = plan(asked, shown);
            return pictures.lastGood(
                            plan,
                            asked.wish().accepted(),
                            asked.path().version().isPresent())
                    .filter(picture -> stillTrue(asked, shown, plan))
                    .map(picture -> answers.stale(asked, shown, plan, picture, refusal));
        } catch (SourceUnavailable | UnusableMaster | NotAllowed e) {
            return Optional.empty();
        }
    }

    /** Its asset may have been withdrawn meanwhile, replaced, or given a better variant; so may its watermark. */
    private boolean stillTrue(Asked asked, Shown shown, PicturePlan plan) {
        return resolve(asked).equals(shown)
                && (plan.mark().isEmpty() || plan(asked, shown).equals(plan));
    }

    /** The file, empty if what was permitted changed while it was made. */
    private Optional<Delivered> file(Asked asked, Shown shown) {
        Asset asset = shown.asset();
        if (asked.forPicture()) {
            if (asset.picture().isEmpty()) {
                throw otherKind(asked, asset);
            }
            return picture(asked, shown);
        }
        if (asset.kind() != asked.preset().kind()) {
            throw otherKind(asked, asset);
        }
        return original(asked, shown);
    }

    private Optional<Delivered> original(Asked asked, Shown shown) {
        return originals
                .body(
                        shown.asset(),
                        shown.asset().master(),
                        asked.held(),
                        () -> resolve(asked).equals(shown))
                .map(body -> answers.original(asked, shown, body));
    }

    private Optional<Delivered> picture(Asked asked, Shown shown) {
        PicturePlan plan = plan(asked, shown);
        Rendered picture = Rendered.by(pictures, plan, asked.held());
        return stillTrue(asked, shown, plan)
                ? Optional.of(answers.picture(asked, shown, plan, picture))
                : Optional.empty();
    }

    private PicturePlan plan(Asked asked, Shown shown) {
        return pictures.plan(
                shown.asset(), asked.preset(), asked.wish(), asked.placement().place());
    }

    private static SourceUnavailable changed(Asked asked) {
        return new SourceUnavailable(
                "This asset is being changed; ask again in a moment.",
                asked.path().key() + " changed each time it was made");
    }

    private static MalformedRequest otherKind(Asked asked, Asset asset) {
        return new MalformedRequest("Preset " + asked.preset().name() + " is for the kind "
                + asked.preset().kind().token() + "; this asset is of the kind "
                + asset.kind().token() + (asked.forPicture() ? " and has no picture." : "."));
    }
}
