package org.vitrine.proxy.quality;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.core.rendition.Encoding;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.proxy.cache.RenditionLabel;
import org.vitrine.proxy.log.LogText;
import org.vitrine.proxy.rendering.PictureWriter;
import org.vitrine.proxy.transform.CutPicture;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.TransformOrder;

/**
 * Writes a rendition at the quality that its rule demands, sought where it is not given: the lowest that still looks the
 * same, and under the ceiling of bytes. Begins where the last search for the like ended, so that most end after two or
 * three attempts.
 */
public final class QualityFinder implements PictureWriter {

    /** Renditions for which much the same quality may be expected. */
    private record Like(Path file, ImageFormat format, QualityGoal goal) {}

    private static final Logger log = LoggerFactory.getLogger(QualityFinder.class);
    private static final int MOST_STARTS = 10_000;

    private final ImageTransformer transformer;
    private final QualitySettings settings;
    private final FoundQualities notes;
    private final InstantSource clock;
    private final Cache<Like, Integer> starts =
            Caffeine.newBuilder().maximumSize(MOST_STARTS).build();

    public QualityFinder(
            ImageTransformer transformer, QualitySettings settings, FoundQualities notes, InstantSource clock) {
        this.transformer = transformer;
        this.settings = settings;
        this.notes = notes;
        this.clock = clock;
    }

    /** Whether a rule leaves anything to be sought. */
    public static boolean seeks(Encoding rule) {
        return QualityGoal.of(rule).open();
    }

    @Override
    public byte[] write(Path file, String mediaType, TransformOrder order, Encoding rule, RenditionLabel of) {
        QualityGoal goal = QualityGoal.of(rule);
        // PNG loses nothing at any quality.
        if (!goal.open() || order.format() == ImageFormat.PNG) {
            return transformer.transform(file, mediaType, order);
        }
        Like like = new Like(file, order.format(), goal);
        int start = Optional.ofNullable(starts.getIfPresent(like)).orElseGet(goal::start);
        AtomicInteger attempts = new AtomicInteger();
        Attempt best = transformer.cut(file, mediaType, order, picture -> search(picture, goal, start, attempts));
        starts.put(like, best.quality());
        return noted(
                best,
                new FoundQuality(
                        best.quality(),
                        goal.floor().map(floor -> best.similarity()),
                        best.length(),
                        goal.ceiling(),
                        attempts.get()),
                file,
                of);
    }

    private Attempt search(CutPicture picture, QualityGoal goal, int start, AtomicInteger attempts) {
        Instant end = clock.instant().plus(settings.patience());
        Optional<Luma> unspoilt = goal.floor().map(floor -> Luma.of(picture.pixels()));
        return QualitySearch.run(
                goal,
                start,
                quality -> {
                    attempts.incrementAndGet();
                    byte[] written = picture.written(quality);
                    return new Attempt(quality, similarity(unspoilt, picture, written), written);
                },
                () -> clock.instant().isBefore(end) && !Thread.currentThread().isInterrupted());
    }

    private static double similarity(Optional<Luma> unspoilt, CutPicture picture, byte[] written) {
        return unspoilt.map(luma -> StructuralSimilarity.of(luma, Luma.of(picture.read(written))))
                .orElse(1.0);
    }

    private byte[] noted(Attempt best, FoundQuality found, Path file, RenditionLabel of) {
        if (found.overBudget()) {
            log.warn(
                    "A rendition of {} has {} bytes at quality {}, over its preset's ceiling of {}",
                    LogText.of(String.valueOf(file.getFileName())),
                    found.bytes(),
                    found.quality(),
                    found.ceiling().orElseThrow());
        }
        notes.note(ContentDigest.validator(ContentDigest.of(ByteBuffer.wrap(best.file()))), found, of);
        return best.file();
    }
}
