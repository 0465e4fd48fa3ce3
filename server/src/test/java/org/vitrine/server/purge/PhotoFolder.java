package org.vitrine.server.purge;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;
import org.vitrine.core.asset.NativeId;

/** A folder that is a DAM, and someone who works in it. */
record PhotoFolder(Path path) {

    static final String SOURCE = "photos";

    /** Puts a picture of one colour there, in one step, or replaces what is there. */
    void paint(String name, Color colour) throws IOException {
        BufferedImage picture = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(colour);
        brush.fillRect(0, 0, 800, 600);
        brush.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);
        put(name, jpeg.toByteArray());
    }

    /** Writes what governs a picture. */
    void govern(String name, String sidecar) throws IOException {
        put(name + ".yaml", sidecar.getBytes(StandardCharsets.UTF_8));
    }

    static String key(String name) {
        return new NativeId(SOURCE, name).key().value();
    }

    private void put(String name, byte[] content) throws IOException {
        Path beside = Files.write(path.resolve(name + ".part"), content);
        Files.move(beside, path.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
