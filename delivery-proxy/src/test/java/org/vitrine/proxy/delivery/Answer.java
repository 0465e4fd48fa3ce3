package org.vitrine.proxy.delivery;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Reads answers the way a browser would. */
public final class Answer {

    private Answer() {}

    /** A header's value, empty if it is absent. */
    public static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    public static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Natural size of the decoded picture, as {@code 480x270}. */
    public static String size(HttpResponse<byte[]> answer) throws IOException {
        BufferedImage picture = decoded(answer);
        return picture.getWidth() + "x" + picture.getHeight();
    }

    /** What colour its first third is to the eye: {@code red}, {@code green}, {@code blue} or {@code grey}. */
    public static String colour(HttpResponse<byte[]> answer) throws IOException {
        BufferedImage picture = decoded(answer);
        Color pixel = new Color(picture.getRGB(picture.getWidth() / 3, picture.getHeight() / 8));
        int most = Math.max(pixel.getRed(), Math.max(pixel.getGreen(), pixel.getBlue()));
        int least = Math.min(pixel.getRed(), Math.min(pixel.getGreen(), pixel.getBlue()));
        if (most - least < 40) {
            return "grey";
        }
        return pixel.getRed() == most ? "red" : pixel.getGreen() == most ? "green" : "blue";
    }

    private static BufferedImage decoded(HttpResponse<byte[]> answer) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
        if (picture == null) {
            throw new IOException("No picture: " + text(answer));
        }
        return picture;
    }
}
