import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Paints masters that cost what photographs cost: a sky, clouds of every size down to a few pixels, hard edges, and a
 * sensor's grain. The same each time, so that runs can be compared.
 */
final class Painter {

    private static final float QUALITY = 0.95f;

    private final Path folder;

    Painter(Path folder) {
        this.folder = folder;
    }

    /** A master of 4000 x 3000 pixels, about 5 MB. */
    Path photo() {
        return master("photo-12mp.jpg", 4000, 3000, 1);
    }

    /** So many different masters of 8660 x 5774 pixels. */
    List<Path> large(int count) {
        List<Path> masters = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            masters.add(master("large-50mp-" + i + ".jpg", 8660, 5774, i));
        }
        return masters;
    }

    /** So many different small masters of 1200 x 900 pixels. */
    List<Path> small(int count) {
        List<Path> masters = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            masters.add(master("small-1mp-" + i + ".jpg", 1200, 900, i));
        }
        return masters;
    }

    /** So many tiny pictures, written straight to a folder. */
    static void tiny(Path into, int count) {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < count; i++) {
            Graphics2D pen = picture.createGraphics();
            pen.setColor(new Color(i * 1_657 & 0xFFFFFF));
            pen.fillRect(0, 0, 64, 48);
            pen.dispose();
            write(picture, into.resolve("%02d/tiny-%05d.jpg".formatted(i % 100, i)));
        }
    }

    private Path master(String name, int width, int height, int seed) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            System.err.println("   painting " + name);
            write(painted(width, height, seed), file);
        }
        return file;
    }

    private static BufferedImage painted(int width, int height, int seed) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(random.nextInt(0x606060)), width, height, new Color(0xF4B183)));
        pen.fillRect(0, 0, width, height);
        // In photographs, large forms vary much and small ones little.
        for (int cell = 1024; cell >= 4; cell /= 2) {
            pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, Math.clamp(cell / 900f, 0.05f, 0.5f)));
            pen.drawImage(clouds(width / cell + 2, height / cell + 2, random), 0, 0, width, height, null);
        }
        pen.setComposite(AlphaComposite.SrcOver);
        for (int i = 0; i < 250; i++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            double size = width * (0.003 + 0.06 * random.nextDouble() * random.nextDouble());
            pen.fill(new Ellipse2D.Double(random.nextInt(width), random.nextInt(height), size, size * 0.7));
        }
        pen.dispose();
        grain(((DataBufferInt) picture.getRaster().getDataBuffer()).getData(), random);
        return picture;
    }

    private static BufferedImage clouds(int width, int height, Random random) {
        BufferedImage clouds = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) clouds.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            int light = random.nextInt(256);
            pixels[i] = shade(light, random.nextInt(41) - 20) << 16 | light << 8 | shade(light, random.nextInt(41) - 20);
        }
        return clouds;
    }

    private static void grain(int[] pixels, Random random) {
        // Random numbers one by one would take longer than everything else.
        int state = random.nextInt() | 1;
        for (int i = 0; i < pixels.length; i++) {
            state ^= state << 13;
            state ^= state >>> 17;
            state ^= state << 5;
            int light = (state >>> 28) - 8;
            int pixel = pixels[i];
            pixels[i] = shade(pixel >> 16 & 0xFF, light) << 16 | shade(pixel >> 8 & 0xFF, light) << 8 | shade(pixel & 0xFF, light);
        }
    }

    private static int shade(int channel, int by) {
        return Math.clamp(channel + by, 0, 255);
    }

    private static void write(BufferedImage picture, Path file) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            Files.createDirectories(file.getParent());
            // Beside its place first: what an interrupted run leaves half written is not taken for a master.
            Path unfinished = file.resolveSibling(file.getFileName() + ".part");
            try (ImageOutputStream out = ImageIO.createImageOutputStream(unfinished.toFile())) {
                ImageWriteParam how = writer.getDefaultWriteParam();
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
                writer.setOutput(out);
                writer.write(null, new IIOImage(picture, null, null), how);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
