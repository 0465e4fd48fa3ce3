import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.ThumbnailatorTransformer;
import org.vitrine.proxy.transform.TransformLimits;
import org.vitrine.proxy.transform.TransformOrder;
import org.vitrine.proxy.transform.VipsTransformer;
import org.vitrine.proxy.transform.Cut;

/** One 12-megapixel JPEG to 800 pixels by each engine in each format: CPU and elapsed time per picture, side by side. */
public final class Transform {

    private static final int WARM_UP = 8;
    private static final int ROUNDS = 20;

    public static void main(String[] arguments) throws Exception {
        Path master = Files.createTempFile("master", ".jpg");
        try {
            ImageIO.write(painted(4000, 3000), "jpeg", master.toFile());
            System.out.printf("Master: 4000 x 3000 JPEG, %.1f MB. %d rounds after %d to warm up.%n%n", Files.size(master) / 1e6, ROUNDS, WARM_UP);
            System.out.println("| engine | rendition | CPU ms | elapsed ms | bytes |");
            System.out.println("|---|---|---|---|---|");
            for (ImageTransformer engine : engines()) {
                for (ImageFormat format : List.of(ImageFormat.JPEG, ImageFormat.WEBP, ImageFormat.AVIF)) {
                    if (engine.writes().contains(format)) {
                        measure(engine, master, "whole, " + format.token(), order(Optional.empty(), format));
                        measure(engine, master, "1:1 around the focal point, " + format.token(), order(Optional.of(new AspectRatio(1, 1)), format));
                    }
                }
                engine.close();
            }
        } finally {
            Files.delete(master);
        }
    }

    private static List<ImageTransformer> engines() {
        List<ImageTransformer> engines = new ArrayList<>();
        VipsTransformer.find(TransformLimits.DEFAULT).ifPresent(engines::add);
        engines.add(new ThumbnailatorTransformer(TransformLimits.DEFAULT));
        return engines;
    }

    private static TransformOrder order(Optional<AspectRatio> shape, ImageFormat format) {
        return TransformOrder.plain(new Cut.Placed(Fit.COVER, shape, new FocalPoint(0.7, 0.4), 800), format, 75);
    }

    private static void measure(ImageTransformer engine, Path master, String name, TransformOrder order) {
        int bytes = 0;
        for (int i = 0; i < WARM_UP; i++) {
            bytes = engine.transform(master, "image/jpeg", order).length;
        }
        long cpu = cpu();
        long start = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++) {
            engine.transform(master, "image/jpeg", order);
        }
        System.out.printf("| %s | %s | %d | %d | %d |%n", engine.engine(), name,
                (cpu() - cpu) / 1_000_000 / ROUNDS, (System.nanoTime() - start) / 1_000_000 / ROUNDS, bytes);
    }

    /** Of the whole process: native threads and the collector work for the picture, too. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Shapes on a sky with a photograph's grain, the same each time. */
    private static BufferedImage painted(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0x2B5C8A), 0, height, new Color(0xF4B183)));
        pen.fillRect(0, 0, width, height);
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            double size = 20 + random.nextInt(300);
            pen.fill(new Ellipse2D.Double(random.nextInt(width), random.nextInt(height), size, size));
        }
        pen.dispose();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < pixels.length; i++) {
            int grain = random.nextInt(17) - 8;
            pixels[i] = shade(pixels[i] >> 16, grain) << 16 | shade(pixels[i] >> 8, grain) << 8 | shade(pixels[i], grain);
        }
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }

    private static int shade(int channel, int grain) {
        return Math.clamp((channel & 0xFF) + grain, 0, 255);
    }
}
