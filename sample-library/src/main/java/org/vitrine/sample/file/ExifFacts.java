package org.vitrine.sample.file;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.IFD;
import com.twelvemonkeys.imageio.metadata.tiff.Rational;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFEntry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import org.vitrine.sample.catalogue.Painting;
import org.vitrine.sample.catalogue.Painting.Trait;

/** What a camera writes (Exif 2.32): how it was held, what it is, where it stood. */
final class ExifFacts {

    private static final int GPS_LATITUDE_REF = 1;
    private static final int GPS_LATITUDE = 2;
    private static final int GPS_LONGITUDE_REF = 3;
    private static final int GPS_LONGITUDE = 4;
    private static final int BODY_SERIAL_NUMBER = 0xA431;
    private static final short TURN_RIGHT_TO_VIEW = 6;
    private static final short UPRIGHT = 1;

    private ExifFacts() {}

    static byte[] of(Painting painting) throws IOException {
        List<Entry> facts = new ArrayList<>();
        // Said explicitly: a Java short would be written as a signed one, which browsers do not take for an
        // orientation.
        short orientation = painting.has(Trait.ROTATED) ? TURN_RIGHT_TO_VIEW : UPRIGHT;
        facts.add(new TIFFEntry(TIFF.TAG_ORIENTATION, TIFF.TYPE_SHORT, orientation));
        if (painting.has(Trait.CAMERA_FACTS)) {
            facts.add(new TIFFEntry(TIFF.TAG_MAKE, "Vitrine"));
            facts.add(new TIFFEntry(TIFF.TAG_MODEL, "Sample camera"));
            facts.add(new TIFFEntry(
                    TIFF.TAG_EXIF_IFD,
                    TIFF.TYPE_LONG,
                    new IFD(List.of(new TIFFEntry(BODY_SERIAL_NUMBER, "SN-0000042")))));
            facts.add(new TIFFEntry(TIFF.TAG_GPS_IFD, TIFF.TYPE_LONG, new IFD(position())));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            new TIFFWriter().write(facts, stream);
        }
        return bytes.toByteArray();
    }

    // The summit of Ben Nevis.
    private static List<Entry> position() {
        return List.of(
                new TIFFEntry(GPS_LATITUDE_REF, "N"),
                new TIFFEntry(GPS_LATITUDE, new Rational[] {new Rational(56), new Rational(47), new Rational(49)}),
                new TIFFEntry(GPS_LONGITUDE_REF, "W"),
                new TIFFEntry(GPS_LONGITUDE, new Rational[] {new Rational(5), new Rational(0), new Rational(13)}));
    }
}
