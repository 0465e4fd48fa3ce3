import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** How alike a file is to its master scaled down without loss: SSIM of the luma over windows of 8 x 8 pixels. */
record Similarity(Path reference, Path scratch) {

    private static final int WINDOW = 8;
    private static final double C1 = 6.5025;
    private static final double C2 = 58.5225;

    /** Scales a master with a program that none of the competitors is made of. */
    static Similarity to(Path master, int width, Path scratch) {
        Path reference = scratch.resolve("reference.png");
        convert(master.toString(), "-filter", "Lanczos", "-resize", width + "x", reference.toString());
        return new Similarity(reference, scratch);
    }

    double of(Path file) throws Exception {
        Path decoded = scratch.resolve("decoded.png");
        convert(file.toString(), decoded.toString());
        double[][] one = luma(ImageIO.read(reference.toFile()));
        double[][] other = luma(ImageIO.read(decoded.toFile()));
        double sum = 0;
        int windows = 0;
        for (int y = 0; y + WINDOW <= Math.min(one.length, other.length); y += WINDOW / 2) {
            for (int x = 0; x + WINDOW <= one[0].length; x += WINDOW / 2) {
                sum += window(one, other, x, y);
                windows++;
            }
        }
        return sum / windows;
    }

    private static double window(double[][] one, double[][] other, int left, int top) {
        double a = 0, b = 0, aa = 0, bb = 0, ab = 0;
        for (int y = top; y < top + WINDOW; y++) {
            for (int x = left; x < left + WINDOW; x++) {
                a += one[y][x];
                b += other[y][x];
                aa += one[y][x] * one[y][x];
                bb += other[y][x] * other[y][x];
                ab += one[y][x] * other[y][x];
            }
        }
        double n = WINDOW * WINDOW;
        double meanA = a / n;
        double meanB = b / n;
        double covariance = ab / n - meanA * meanB;
        double variances = aa / n - meanA * meanA + bb / n - meanB * meanB;
        return (2 * meanA * meanB + C1) * (2 * covariance + C2) / ((meanA * meanA + meanB * meanB + C1) * (variances + C2));
    }

    private static double[][] luma(BufferedImage picture) {
        double[][] luma = new double[picture.getHeight()][picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                luma[y][x] = 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
            }
        }
        return luma;
    }

    private static void convert(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = Programs.find("convert");
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        String said = Programs.run(Path.of("."), command);
        if (!said.isBlank() && said.contains("error")) {
            throw new IllegalStateException("ImageMagick: " + said.strip());
        }
    }
}
