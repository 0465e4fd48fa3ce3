package org.vitrine.generic.oembed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.generic.api.access.Open;
import org.vitrine.generic.api.exchange.Asked;
import org.vitrine.generic.api.openapi.About;
import org.vitrine.generic.api.openapi.Answers;
import org.vitrine.generic.api.problem.Problem;
import org.vitrine.generic.oembed.EmbedMarkup.Bounds;
import org.vitrine.proxy.facts.AssetFacts;
import org.vitrine.proxy.facts.PlacedFile;

/** Tells software that knows only an asset's address how to show it (oEmbed 1.0). */
@Path("/oembed")
@Produces(MediaType.APPLICATION_JSON)
public final class OEmbedCall {

    private static final Duration LONGEST_KEPT = Duration.ofMinutes(5);
    private static final int LARGEST = 10_000;

    private final EmbedFinder finder;
    private final URI publicUrl;
    private final String base;
    private final InstantSource clock;

    /**
     * @param publicUrl how browsers reach this server, without a slash at its end
     * @param base path below which files are delivered
     */
    public OEmbedCall(EmbedFinder finder, URI publicUrl, String base, InstantSource clock) {
        this.finder = finder;
        this.publicUrl = publicUrl;
        this.base = base;
        this.clock = clock;
    }

    /** Markup for the asset behind an address. */
    @GET
    @Open
    @Answers(
            value = OEmbedAnswer.class,
            problems = {501})
    @About("Markup for the asset behind an address (oEmbed 1.0, rich).")
    public Response embed(
            @QueryParam("url") @About("Address of an asset's page or file. Always to be named.") @Nullable String url,
            @QueryParam("maxwidth") @About(value = "Widest it may be, in pixels.", whole = true) @Nullable
                    String maxWidth,
            @QueryParam("maxheight") @About(value = "Highest it may be, in pixels.", whole = true) @Nullable
                    String maxHeight,
            @QueryParam("format")
                    @About(
                            value = "Always json.",
                            oneOf = {"json"})
                    @Nullable
                    String format) {
        if (!Asked.text(format).orElse("json").equals("json")) {
            throw Problem.of(501, "Not implemented", "oEmbed is answered as JSON only: format=json.");
        }
        String address = Asked.text(url)
                .orElseThrow(() -> Problem.malformed("Name the asset's address: ?url=" + publicUrl + "/a/<key>."));
        Bounds within = new Bounds(pixels("maxwidth", maxWidth), pixels("maxheight", maxHeight));
        AssetFacts facts = finder.find(AssetAddress.parse(address, publicUrl, base))
                .filter(found -> found.verdict().permits() && found.file().isPresent())
                .orElseThrow(() -> Problem.unknown("Behind this address is no asset that may be shown."));
        Duration lifetime = lifetime(facts);
        return Response.ok(answer(facts, EmbedMarkup.of(facts, within), lifetime))
                .header("Cache-Control", "public, max-age=" + lifetime.toSeconds())
                .build();
    }

    private OEmbedAnswer answer(AssetFacts facts, EmbedMarkup markup, Duration lifetime) {
        Optional<PlacedFile> picture = facts.file().filter(PlacedFile::picture);
        Optional<Dimensions> size = picture.flatMap(PlacedFile::size);
        return new OEmbedAnswer(
                "rich",
                "1.0",
                facts.words().title(),
                facts.words().credit(),
                "Vitrine",
                publicUrl.toString(),
                lifetime.toSeconds(),
                picture.map(PlacedFile::src),
                size.map(Dimensions::width),
                size.map(Dimensions::height),
                markup.html(),
                markup.size().width(),
                markup.size().height());
    }

    private Duration lifetime(AssetFacts facts) {
        Instant now = clock.instant();
        return facts.verdict()
                .until()
                .map(end -> Duration.between(now, end))
                .filter(left -> left.compareTo(LONGEST_KEPT) < 0)
                .orElse(LONGEST_KEPT);
    }

    private static Optional<Integer> pixels(String name, @Nullable String value) {
        return Asked.text(value).map(text -> {
            if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > LARGEST) {
                throw Problem.malformed("The parameter " + name + " is a whole number from 1 to " + LARGEST + ".");
            }
            return Integer.parseInt(text);
        });
    }
}
