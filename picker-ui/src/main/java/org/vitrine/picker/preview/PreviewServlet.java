package org.vitrine.picker.preview;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.core.refusal.NotAllowed;
import org.vitrine.core.refusal.Overloaded;
import org.vitrine.core.refusal.OversizedRendition;
import org.vitrine.core.refusal.Refusal;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.TookTooLong;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.AcceptedFormats;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Presets;
import org.vitrine.core.site.Site;
import org.vitrine.core.site.Sites;
import org.vitrine.picker.preview.Previews.Preview;
import org.vitrine.proxy.log.SparingLog;

/**
 * Serves previews to the browser session that brought a token for the site, as long as that lasts, and to nobody else. The answer is
 * private: no shared cache keeps what governance may withhold.
 */
public final class PreviewServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PreviewServlet.class);

    private final transient Sites sites;
    private final transient Presets presets;
    private final transient AssetLookup assets;
    private final transient Previews previews;
    private final transient InstantSource clock;
    private final transient SparingLog refused = new SparingLog(SparingLog.MOST_REFUSALS);

    public PreviewServlet(Sites sites, Presets presets, AssetLookup assets, Previews previews, InstantSource clock) {
        this.sites = sites;
        this.presets = presets;
        this.assets = assets;
        this.previews = previews;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        Optional<PreviewPath> path = PreviewPath.parse(String.valueOf(request.getPathInfo()));
        if (path.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!granted(request.getSession(false), path.get().site())) {
            if (refused.isNew(path.get().site())) {
                LOG.info(
                        "Refused a preview without a valid picker token: {} for {}",
                        path.get().key(),
                        path.get().site());
            }
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<Site> site = sites.find(path.get().site());
        Optional<Asset> asset = site.flatMap(known -> assets.find(path.get().key())
                .filter(found -> known.picksFrom(found.id().source())));
        if (asset.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        answer(request, response, path.get(), site.get(), asset.get());
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, PreviewPath path, Site site, Asset asset)
            throws IOException {
        try {
            Set<ImageFormat> accepted = AcceptedFormats.parse(request.getHeader("Accept"));
            Preview preview = path.preset().equals(Previews.WHOLE)
                    ? previews.whole(asset, path.width(), accepted, site.place())
                    : previews.make(asset, preset(site, path.preset()), path.width(), accepted, site.place());
            send(response, preview);
        } catch (Refusal refusal) {
            LOG.info("No preview of {}: {} {}", asset.key(), refusal.publicText(), refusal.detail());
            response.sendError(status(refusal), refusal.publicText());
        }
    }

    private Preset preset(Site site, String name) {
        return presets.find(name)
                .filter(preset -> site.offers(preset.name()))
                .orElseThrow(() -> new MalformedRequest("This site offers no preset " + name + "."));
    }

    private static void send(HttpServletResponse response, Preview preview) throws IOException {
        response.setContentType(preview.format().mediaType());
        response.setHeader("Vary", "Accept");
        ByteBuffer content = preview.file().content();
        response.setContentLength(content.remaining());
        try (WritableByteChannel out = Channels.newChannel(response.getOutputStream())) {
            while (content.hasRemaining()) {
                out.write(content);
            }
        }
    }

    private boolean granted(@Nullable HttpSession session, String site) {
        return session != null
                && session.getAttribute(PreviewGrants.ATTRIBUTE) instanceof PreviewGrants grants
                && grants.holdsFor(site, clock.instant());
    }

    private static int status(Refusal refusal) {
        return switch (refusal) {
            case MalformedRequest malformed -> HttpServletResponse.SC_BAD_REQUEST;
            case OversizedRendition oversized -> HttpServletResponse.SC_BAD_REQUEST;
            case NotAllowed denied -> HttpServletResponse.SC_FORBIDDEN;
            case UnusableMaster unusable -> HttpServletResponse.SC_NOT_FOUND;
            case Overloaded overloaded -> 429;
            case TookTooLong late -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            case SourceUnavailable unavailable -> HttpServletResponse.SC_BAD_GATEWAY;
        };
    }
}
