package org.vitrine.proxy.delivery;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.LocaleVariant;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.governance.RightsWindow;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.locale.LanguageTag;

/** One real file on its way into a {@link Gallery}, approved and unlimited unless something else is said. */
public final class Exhibit {

    private final Gallery gallery;
    private final String name;
    private AssetKind kind = AssetKind.IMAGE;
    private String mediaType = "image/jpeg";
    private Optional<Dimensions> dimensions = Optional.empty();
    private boolean transparent;
    private Approval approval = Approval.APPROVED;
    private RightsWindow window = RightsWindow.UNLIMITED;
    private UsageTerms terms = UsageTerms.ANYWHERE;
    private Texts texts = Texts.NONE;
    private Optional<LanguageTag> language = Optional.empty();
    private final List<LocaleVariant> variants = new ArrayList<>();
    private Optional<AssetKey> variantOf = Optional.empty();
    private final Map<String, MasterFile> renditions = new HashMap<>();

    Exhibit(Gallery gallery, String name) {
        this.gallery = gallery;
        this.name = name;
    }

    /** A picture of one colour with a gradient to black, so that it compresses and can be told from others. */
    public Exhibit painted(int width, int height, Color colour) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, colour, width * 4f, height * 4f, Color.BLACK));
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        return showing(picture);
    }

    /** A picture of a test's own. */
    public Exhibit showing(BufferedImage picture) {
        String format = name.endsWith(".png") ? "png" : "jpg";
        try {
            ImageIO.write(picture, format, path().toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mediaType = format.equals("png") ? "image/png" : "image/jpeg";
        dimensions = Optional.of(new Dimensions(picture.getWidth(), picture.getHeight()));
        return this;
    }

    public Exhibit content(byte[] content, AssetKind kind, String mediaType) {
        try {
            Files.write(path(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.kind = kind;
        this.mediaType = mediaType;
        return this;
    }

    public Exhibit claiming(Dimensions size) {
        dimensions = Optional.of(size);
        return this;
    }

    /** Says nothing of its size, which then must be measured. */
    public Exhibit unmeasured() {
        dimensions = Optional.empty();
        return this;
    }

    public Exhibit transparent() {
        transparent = true;
        return this;
    }

    public Exhibit approval(Approval approval) {
        this.approval = approval;
        return this;
    }

    public Exhibit from(Instant from) {
        window = new RightsWindow(Optional.of(from), window.until());
        return this;
    }

    public Exhibit until(Instant until) {
        window = new RightsWindow(window.from(), Optional.of(until));
        return this;
    }

    public Exhibit terms(UsageTerms terms) {
        this.terms = terms;
        return this;
    }

    public Exhibit texts(Texts texts) {
        this.texts = texts;
        return this;
    }

    public Exhibit speaking(String tag) {
        language = LanguageTag.parse(tag);
        return this;
    }

    public Exhibit variant(String tag, AssetKey key) {
        variants.add(new LocaleVariant(LanguageTag.parse(tag).orElseThrow(), key));
        return this;
    }

    public Exhibit variantOf(AssetKey key) {
        variantOf = Optional.of(key);
        return this;
    }

    /** Lays a picture beside it that the DAM made. */
    public Exhibit made(String rendition, int width, int height, Color colour) {
        String file = name + "." + rendition + ".jpg";
        Exhibit beside = new Exhibit(gallery, file).painted(width, height, colour);
        renditions.put(
                rendition,
                new MasterFile(file, "image/jpeg", beside.path().toFile().length(), beside.dimensions, false));
        return this;
    }

    /** Gives a video subtitles in a language. */
    public Exhibit subtitled(String language, String text) throws IOException {
        String file = name + "." + language + Asset.TRACK;
        Path written = Files.writeString(gallery.folder().resolve(file), text);
        renditions.put(
                language + Asset.TRACK, new MasterFile(file, "text/vtt", Files.size(written), Optional.empty(), false));
        return this;
    }

    /** The asset's key, known before it hangs. */
    public AssetKey key() {
        return new NativeId("photos", name).key();
    }

    /** Puts the asset where requests find it, in place of what hung there before. */
    public AssetKey hang() {
        Asset asset = new Asset(
                new NativeId("photos", name),
                kind,
                version(path()),
                Instant.EPOCH,
                new Governance(approval, window, terms),
                texts,
                Set.of(),
                Optional.empty(),
                language,
                variants,
                variantOf,
                new MasterFile(name, mediaType, Math.max(1, path().toFile().length()), dimensions, transparent),
                renditions);
        gallery.hang(asset);
        return asset.key();
    }

    static AssetVersion version(Path file) {
        try {
            return new AssetVersion(
                    ContentDigest.validator(ContentDigest.of(ByteBuffer.wrap(Files.readAllBytes(file)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path() {
        return gallery.folder().resolve(name);
    }
}
