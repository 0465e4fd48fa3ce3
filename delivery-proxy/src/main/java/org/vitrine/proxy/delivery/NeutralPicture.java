package org.vitrine.proxy.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.MasterOpener;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.rendition.Look;
import org.vitrine.core.rendition.Preset;

/**
 * The picture shown where nobody named a better fallback: a calm gradient with a pictogram, drawn in the shape of the
 * place. It is a vector graphic and goes the way of every master, so that it comes in every width and format.
 */
final class NeutralPicture implements MasterOpener {

    private static final AspectRatio LANDSCAPE = new AspectRatio(3, 2);
    private static final int WIDTH = 1600;

    /** More shapes than all presets of a server have. */
    private static final int MOST_SHAPES = 256;

    /** Each withheld answer asks for one; what shape it has decides all of it. */
    private final Cache<AspectRatio, Asset> byShape =
            Caffeine.newBuilder().maximumSize(MOST_SHAPES).build();

    /** The neutral picture as an asset in a preset's shape. */
    Asset asset(Preset preset) {
        return byShape.get(preset.aspectRatio().orElse(LANDSCAPE), NeutralPicture::drawn);
    }

    private static Asset drawn(AspectRatio shape) {
        Dimensions size = new Dimensions(WIDTH, shape.heightFor(WIDTH));
        byte[] drawing = draw(size);
        return new Asset(
                new NativeId("vitrine", "neutral " + shape),
                AssetKind.IMAGE,
                new AssetVersion("drawing-1"),
                Instant.EPOCH,
                Governance.UNDECIDED,
                Texts.NONE,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new MasterFile("neutral.svg", "image/svg+xml", drawing.length, Optional.of(size), false),
                Map.of());
    }

    /** The rule for the neutral picture: the same, with nothing laid over it. */
    static Preset unmarked(Preset preset) {
        Look look = preset.look();
        return preset.with(
                new Look(look.fit(), look.gravity(), look.background(), look.sharpening(), Optional.empty()));
    }

    @Override
    public OpenedMaster open(Asset asset, MasterFile file) {
        try {
            Path drawing = Files.createTempFile("vitrine-neutral", ".svg");
            try {
                Files.write(drawing, draw(file.dimensions().orElseThrow()));
            } catch (IOException e) {
                Files.deleteIfExists(drawing);
                throw e;
            }
            return new Drawing(drawing);
        } catch (IOException e) {
            throw new SourceUnavailable(
                    "No picture can be drawn at the moment; ask again later.",
                    "the folder for temporary files cannot be written: " + e);
        }
    }

    private static byte[] draw(Dimensions size) {
        double side = Math.min(size.width(), size.height()) * 0.3;
        return String.format(
                        Locale.ROOT,
                        """
                        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
                          <defs>
                            <linearGradient id="calm" x1="0" y1="0" x2="1" y2="1">
                              <stop offset="0" stop-color="#f3f5f8"/>
                              <stop offset="1" stop-color="#dde3ea"/>
                            </linearGradient>
                          </defs>
                          <rect width="%1$d" height="%2$d" fill="url(#calm)"/>
                          <g transform="translate(%3$.2f %4$.2f) scale(%5$.4f)">
                            <path d="M14 20h72a8 8 0 0 1 8 8v44a8 8 0 0 1 -8 8h-72a8 8 0 0 1 -8 -8v-44a8 8 0 0 1 8 -8z"
                                fill="none" stroke="#aeb8c5" stroke-width="5"/>
                            <circle cx="69" cy="39" r="7.5" fill="#aeb8c5"/>
                            <path d="M15 71l22 -27l16 18l9 -9l23 18z" fill="#aeb8c5"/>
                          </g>
                        </svg>
                        """,
                        size.width(),
                        size.height(),
                        (size.width() - side) / 2,
                        (size.height() - side) / 2,
                        side / 100)
                .getBytes(StandardCharsets.UTF_8);
    }

    private record Drawing(Path path) implements OpenedMaster {

        @Override
        public boolean unchanged() {
            return true;
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException("A temporary file cannot be removed", e);
            }
        }
    }
}
