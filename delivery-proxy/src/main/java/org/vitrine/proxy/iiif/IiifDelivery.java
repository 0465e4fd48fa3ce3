package org.vitrine.proxy.iiif;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.core.governance.Place;
import org.vitrine.core.governance.Reason;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.reference.FactsPath;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.core.refusal.NotAllowed;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.site.Site;
import org.vitrine.proxy.cache.CacheOutcome;
import org.vitrine.proxy.cache.CachedRendition;
import org.vitrine.proxy.cache.RenditionCache;
import org.vitrine.proxy.cache.RenditionKey;
import org.vitrine.proxy.delivery.Body;
import org.vitrine.proxy.delivery.Delivered;
import org.vitrine.proxy.delivery.DeliverySettings;
import org.vitrine.proxy.delivery.Placement;
import org.vitrine.proxy.delivery.Placements;
import org.vitrine.proxy.delivery.Standing;
import org.vitrine.proxy.iiif.IiifAnswer.Elsewhere;
import org.vitrine.proxy.iiif.IiifAnswer.Found;
import org.vitrine.proxy.iiif.IiifAnswer.Refused;
import org.vitrine.proxy.rendering.RenditionMaker;
import org.vitrine.proxy.resolution.AssetResolver;
import org.vitrine.proxy.resolution.Resolved;
import org.vitrine.proxy.resolution.Resolved.Hidden;
import org.vitrine.proxy.resolution.Resolved.Shown;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way of a viewer's request: find the place, ask governance, and only then look at what is wanted. Nothing stands in
 * for a withheld picture: a fallback cut into tiles is a picture of nothing, and a viewer says by itself that it cannot
 * open one.
 */
public final class IiifDelivery {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROFILE = "<http://iiif.io/api/image/3/level2.json>;rel=\"profile\"";
    private static final int OK = 200;
    private static final int NOT_IMPLEMENTED = 501;

    private final AssetResolver assets;
    private final Placements placements;
    private final RenditionMaker maker;
    private final RenditionCache cache;
    private final IiifSettings settings;
    private final DeliverySettings delivery;
    private final String base;
    private final InstantSource clock;
    private final Share share = new Share();

    /**
     * @param base where IIIF begins below the public URL, such as {@code /iiif/3}
     */
    public IiifDelivery(
            AssetResolver assets,
            Placements placements,
            RenditionMaker maker,
            RenditionCache cache,
            IiifSettings settings,
            DeliverySettings delivery,
            String base,
            InstantSource clock) {
        this.assets = assets;
        this.placements = placements;
        this.maker = maker;
        this.cache = cache;
        this.settings = settings;
        this.delivery = delivery;
        this.base =
                delivery.publicUrl().getScheme() + "://" + delivery.publicUrl().getRawAuthority() + base + "/";
        this.clock = clock;
    }

    /**
     * Answers a request.
     *
     * @throws MalformedRequest if it asks for what is not offered
     * @throws NotAllowed if its site is not offered IIIF
     */
    IiifAnswer answer(IiifRequest request) {
        IiifPath path = request.path();
        ImageIdentifier identifier = path.identifier();
        if (path instanceof IiifPath.Base) {
            return new Elsewhere(base + new IiifPath.Information(identifier).print());
        }
        if (!settings.admits(identifier.site())) {
            throw new NotAllowed(
                    "IIIF is not offered here; name one of the sites that it is offered to.",
                    identifier.site().orElse("no site named"));
        }
        Resolved resolved = resolve(identifier);
        return switch (resolved) {
            case Hidden hidden -> withheld(hidden);
            case Shown shown -> stillTrue(identifier, shown, answer(request, shown));
        };
    }

    private IiifAnswer answer(IiifRequest request, Shown shown) {
        return switch (request.path()) {
            case IiifPath.Image image -> image(image, shown, request);
            default -> information(request.path().identifier(), shown, request.accept());
        };
    }

    /** Measuring and making take time, in which what was permitted may be withdrawn. */
    private IiifAnswer stillTrue(ImageIdentifier identifier, Shown shown, IiifAnswer answer) {
        if (resolve(identifier).equals(shown)) {
            return answer;
        }
        throw new SourceUnavailable(
                "This asset is being changed; ask again in a moment.", identifier.key() + " changed while being made");
    }

    private Resolved resolve(ImageIdentifier identifier) {
        Optional<Site> site = placements.site(identifier.site());
        return assets.resolve(
                AssetReference.to(identifier.key()),
                Placement.wanted(identifier.locale(), site),
                site.map(Site::place).orElse(Place.ANYWHERE_ON_THE_WEB),
                clock.instant());
    }

    private IiifAnswer image(IiifPath.Image path, Shown shown, IiifRequest request) {
        Asset asset = shown.asset();
        MasterFile picture = picture(asset);
        Exposure exposure = Exposure.of(maker.size(asset, picture), settings.longestSide());
        RegionPlan plan = RegionPlan.of(path, asset, picture, exposure, settings.limits(), maker.writes());
        if (plan.upscales() && !upscaling(exposure)) {
            return new Refused(
                    NOT_IMPLEMENTED,
                    "Not implemented",
                    "This picture is not made larger than it is; see extraFeatures in its info.json.",
                    Optional.empty());
        }
        Content content = content(asset, picture, plan, request);
        String canonical = base + path.identifier().print() + "/" + plan.canonical(path, exposure, settings.limits());
        Delivered file = delivered(
                path.identifier(),
                shown,
                plan.order().format().mediaType(),
                content,
                false,
                asset.key() + "." + path.format());
        return new Found(file, List.of("<" + canonical + ">;rel=\"canonical\"", PROFILE));
    }

    /** @param key under which the cache keeps it, empty if it does not */
    private record Content(Body body, String validator, CacheOutcome outcome, Optional<RenditionKey> key) {

        static Content of(CachedRendition file, Optional<RenditionKey> key) {
            return new Content(
                    new Body.InMemory(file.content()), ContentDigest.validator(file.digest()), file.outcome(), key);
        }
    }

    private Content content(Asset asset, MasterFile picture, RegionPlan plan, IiifRequest request) {
        if (!request.contentWanted()) {
            return announced(plan, request.held());
        }
        Supplier<byte[]> work = () -> share.take(() -> maker.transform(asset, picture, plan.order()));
        if (!plan.kept()) {
            return Content.of(cache.once(plan.key(), work), Optional.empty());
        }
        Optional<RenditionKey> key = Optional.of(plan.key());
        return cache.held(plan.key(), request.held())
                .map(validator -> new Content(new Body.AlreadyHeld(), validator, CacheOutcome.HIT, key))
                .orElseGet(() -> Content.of(cache.get(plan.key(), work), key));
    }

    /** What is known of a picture without making it. */
    private Content announced(RegionPlan plan, Predicate<String> held) {
        if (!plan.kept()) {
            return new Content(new Body.Unmade(), "", CacheOutcome.BYPASS, Optional.empty());
        }
        Optional<RenditionKey> key = Optional.of(plan.key());
        return cache.held(plan.key(), held)
                .map(validator -> new Content(new Body.AlreadyHeld(), validator, CacheOutcome.HIT, key))
                .or(() -> cache.find(plan.key()).map(file -> Content.of(file, key)))
                .orElseGet(() -> new Content(new Body.Unmade(), "", CacheOutcome.NOT_STORED, key));
    }

    private IiifAnswer information(ImageIdentifier identifier, Shown shown, Optional<String> accept) {
        Asset asset = shown.asset();
        Exposure exposure = Exposure.of(maker.size(asset, picture(asset)), settings.longestSide());
        ImageInformation information = new ImageInformation(
                base + identifier.print(),
                exposure.picture(),
                settings.limits(),
                upscaling(exposure),
                Stream.of(ImageFormat.WEBP, ImageFormat.AVIF)
                        .filter(maker.writes()::contains)
                        .toList(),
                asset.governance().terms().licence().flatMap(RightsStatement::of),
                delivery.publicBase() + "/"
                        + new FactsPath(
                                        identifier.key(),
                                        Optional.empty(),
                                        identifier.locale(),
                                        Optional.empty(),
                                        identifier.site())
                                .print());
        ByteBuffer document = ByteBuffer.wrap(JSON.writeValueAsBytes(information.document()));
        Content content = Content.of(
                new CachedRendition(document, ContentDigest.of(document), CacheOutcome.BYPASS), Optional.empty());
        return new Found(
                delivered(identifier, shown, InformationType.of(accept), content, true, "info.json"), List.of(PROFILE));
    }

    private Delivered delivered(
            ImageIdentifier identifier,
            Shown shown,
            String mediaType,
            Content content,
            boolean negotiated,
            String fileName) {
        Set<String> tags = new LinkedHashSet<>(List.of("asset-" + identifier.key()));
        for (Asset asset : List.of(shown.base(), shown.asset())) {
            tags.add("asset-" + asset.key());
            tags.add("source-" + asset.id().source());
        }
        identifier.site().ifPresent(site -> tags.add("site-" + site));
        return new Delivered(
                OK,
                mediaType,
                content.body(),
                content.validator(),
                Standing.PERMITTED,
                delivery.kept(settings.lifetime(), shown.verdict().until()),
                negotiated ? List.of("Accept") : List.of(),
                content.outcome(),
                List.copyOf(tags),
                Optional.empty(),
                content.key().map(key -> ContentDigest.validator(key.digest())),
                fileName);
    }

    /** Pixels are invented only beyond the master's own, never in place of those that are kept back. */
    private boolean upscaling(Exposure exposure) {
        return settings.upscaling() && exposure.whole();
    }

    private static MasterFile picture(Asset asset) {
        return asset.picture()
                .orElseThrow(() -> new MalformedRequest("This asset has no picture; it is of the kind "
                        + asset.kind().token() + "."));
    }

    private static Refused withheld(Hidden hidden) {
        Reason reason = hidden.verdict().reason();
        Optional<Standing> standing = Optional.of(Standing.of(hidden.verdict()));
        return switch (reason) {
            case WITHDRAWN, EXPIRED -> new Refused(410, "Gone", "This picture is no longer available.", standing);
            case NOT_FOR_THIS_MARKET, NOT_FOR_THIS_CHANNEL ->
                new Refused(403, "Not for this site", "This picture may not be shown on this site.", standing);
            case UNKNOWN, NOT_APPROVED, EMBARGOED ->
                new Refused(404, "Not available", "This picture is not available.", standing);
        };
    }
}
