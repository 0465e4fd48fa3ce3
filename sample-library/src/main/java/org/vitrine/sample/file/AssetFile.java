package org.vitrine.sample.file;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.sample.brush.Canvas;
import org.vitrine.sample.catalogue.Painting;
import org.vitrine.sample.catalogue.Painting.Trait;
import org.vitrine.sample.catalogue.SampleAsset;
import org.vitrine.sample.repertoire.Repertoire;
import org.vitrine.sample.scene.film.MovingScene;

/** Paints an asset and writes it in the format its name says. */
public final class AssetFile {

    private static final int FILM_RATE = 18;
    private static final int FILM_FRAMES = 54;
    private static final int GIF_RATE = 12;
    private static final int GIF_FRAMES = 24;
    private static final double STILL_MOMENT = 0.4;

    private AssetFile() {}

    /** Writes the asset, painted on a day, to a file whose own name does not matter. */
    public static void write(SampleAsset asset, LocalDate today, Path file) throws IOException {
        switch (asset.format()) {
            case "mp4" -> film(asset, file);
            case "gif" -> Files.write(file, animation(asset, today));
            case "pdf" -> Files.write(file, PdfFile.encode(asset, XmpPacket.of(asset, today)));
            case "svg" -> Files.write(file, SvgFile.encode(asset, XmpPacket.element(asset, today)));
            default -> Files.write(file, picture(asset, today));
        }
    }

    /** Whether a still picture lies beside the asset. */
    public static boolean hasStill(SampleAsset asset) {
        return asset.format().equals("mp4");
    }

    /** The pixels to paint for an asset, by which long work is started first. */
    public static long effort(SampleAsset asset) {
        long frame = (long) asset.painting().width() * asset.painting().height();
        return switch (asset.format()) {
            case "mp4" -> frame * FILM_FRAMES;
            case "gif" -> frame * GIF_FRAMES;
            default -> frame;
        };
    }

    /** Writes the still of a film, twice as large as the film itself. */
    public static void writeStill(SampleAsset asset, LocalDate today, Path file) throws IOException {
        Painting painting = asset.painting();
        Canvas canvas = Canvas.opaque(painting.width() * 2, painting.height() * 2);
        Repertoire.film(painting.scene()).paint(canvas, STILL_MOMENT);
        Files.write(file, JpegFile.encode(canvas.image(), painting, XmpPacket.of(asset, today)));
    }

    private static byte[] picture(SampleAsset asset, LocalDate today) throws IOException {
        Painting painting = asset.painting();
        byte[] xmp = XmpPacket.of(asset, today);
        Canvas canvas = canvas(painting);
        Repertoire.scene(painting.scene()).paint(canvas, painting.commission());
        return switch (asset.format()) {
            case "jpg" -> JpegFile.encode(canvas.image(), painting, xmp);
            case "png" -> PngFile.encode(canvas.image(), xmp);
            case "webp" -> WebpFile.encode(canvas.image(), xmp);
            case "tiff" -> ImageFile.encode(canvas.image(), "tiff", "LZW", 1);
            default -> throw new IllegalArgumentException("No format is known for " + asset.path() + ".");
        };
    }

    private static void film(SampleAsset asset, Path file) throws IOException {
        MovingScene scene = Repertoire.film(asset.painting().scene());
        Mp4File.write(file, FILM_FRAMES, FILM_RATE, i -> frame(scene, asset.painting(), i / (double) FILM_FRAMES));
    }

    private static byte[] animation(SampleAsset asset, LocalDate today) throws IOException {
        MovingScene scene = Repertoire.film(asset.painting().scene());
        List<BufferedImage> frames = new ArrayList<>();
        for (int i = 0; i < GIF_FRAMES; i++) {
            frames.add(frame(scene, asset.painting(), i / (double) GIF_FRAMES));
        }
        return GifFile.encode(frames, scene.colours(), GIF_RATE, XmpPacket.of(asset, today));
    }

    private static BufferedImage frame(MovingScene scene, Painting painting, double moment) {
        Canvas canvas = canvas(painting);
        scene.paint(canvas, moment);
        return canvas.image();
    }

    private static Canvas canvas(Painting painting) {
        return painting.has(Trait.TRANSPARENT)
                ? Canvas.transparent(painting.width(), painting.height())
                : Canvas.opaque(painting.width(), painting.height());
    }
}
