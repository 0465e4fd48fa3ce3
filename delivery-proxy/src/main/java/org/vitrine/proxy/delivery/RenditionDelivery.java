package org.vitrine.proxy.delivery;

import java.time.InstantSource;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.MasterOpener;
import org.vitrine.core.reference.DeliveryPath;
import org.vitrine.core.reference.UrlSigner;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.core.refusal.NotAllowed;
import org.vitrine.core.refusal.Overloaded;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.proxy.cache.CacheOutcome;
import org.vitrine.proxy.cache.RenditionCache;
import org.vitrine.proxy.delivery.Resolved.Hidden;
import org.vitrine.proxy.delivery.Resolved.Shown;
import org.vitrine.proxy.origin.MasterFetcher;
import org.vitrine.proxy.transform.ImageTransformer;

/**
 * The way of a request for a file. Governance is asked before every look into a cache, and once more when making a
 * picture took time: what was permitted before may no longer be.
 */
public final class RenditionDelivery {

    private final Placements placements;
    private final AssetResolver assets;
    private final PictureRenderer pictures;
    private final Originals originals;
    private final Answers answers;
    private final UrlSigner signer;
    private final InstantSource clock;

    public RenditionDelivery(
            AssetLookup assets,
            MasterOpener opener,
            Placements placements,
            ImageTransformer transformer,
            RenditionCache cache,
            UrlSigner signer,
            DeliverySettings settings,
            InstantSource clock) {
        MasterFetcher masters = new MasterFetcher(opener);
        MasterFetcher drawings = new MasterFetcher(new NeutralPicture());
        BrokenMasters broken = new BrokenMasters(settings.brokenMemory(), clock);
        this.placements = placements;
        this.assets = new AssetResolver(assets);
        this.pictures = new PictureRenderer(masters, transformer, cache, broken);
        this.originals = new Originals(masters);
        PictureRenderer neutral = new PictureRenderer(drawings, transformer, cache, broken);
        this.answers = new Answers(new Fallbacks(assets, pictures, neutral, clock), settings);
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
        DeliveryPath path = DeliveryPath.parse(request.path(), request.query());
        boolean signed = signer.verify(path, clock.instant());
        Placement placement = placements.find(path.preset(), path.site());
        Asked asked = Asked.of(request, path, placement, signed);
        return switch (resolve(asked)) {
            case Hidden hidden -> answers.withheld(asked, hidden);
            case Shown shown -> show(asked, shown);
        };
    }

    private Resolved resolve(Asked asked) {
        return assets.resolve(
                asked.reference(), asked.wanted(), asked.placement().place(), clock.instant());
    }

    private Delivered show(Asked asked, Shown shown) {
        try {
            Delivered file = file(asked, shown);
            return file.outcome() == CacheOutcome.HIT ? file : stillPermitted(asked, file);
        } catch (UnusableMaster e) {
            return answers.broken(asked, shown);
        } catch (SourceUnavailable e) {
            return showNewer(asked, shown, e);
        }
    }

    private Delivered file(Asked asked, Shown shown) {
        Asset asset = shown.asset();
        if (asked.forPicture()) {
            MasterFile picture = asset.picture().orElseThrow(() -> otherKind(asked, asset));
            return answers.picture(
                    asked, shown, pictures.render(asset, picture, asked.preset(), asked.wish(), asked.held()));
        }
        if (asset.kind() != asked.preset().kind()) {
            throw otherKind(asked, asset);
        }
        return answers.original(asked, shown, originals.body(asset, asked.held()));
    }

    private Delivered stillPermitted(Asked asked, Delivered file) {
        if (resolve(asked) instanceof Hidden hidden) {
            file.body().close();
            return answers.withheld(asked, hidden);
        }
        return file;
    }

    /** A source that no longer holds a version may have told the catalog of the next one meanwhile. */
    private Delivered showNewer(Asked asked, Shown shown, SourceUnavailable refusal) {
        return switch (resolve(asked)) {
            case Hidden hidden -> answers.withheld(asked, hidden);
            case Shown newer when !newer.asset().version().equals(shown.asset().version()) -> showOnce(asked, newer);
            case Shown same -> answers.unavailable(asked, same, refusal);
        };
    }

    private Delivered showOnce(Asked asked, Shown shown) {
        try {
            return stillPermitted(asked, file(asked, shown));
        } catch (UnusableMaster e) {
            return answers.broken(asked, shown);
        } catch (SourceUnavailable e) {
            return answers.unavailable(asked, shown, e);
        }
    }

    private static MalformedRequest otherKind(Asked asked, Asset asset) {
        return new MalformedRequest("Preset " + asked.preset().name() + " is for the kind "
                + asked.preset().kind().token() + "; this asset is of the kind "
                + asset.kind().token() + (asked.forPicture() ? " and has no picture." : "."));
    }
}
