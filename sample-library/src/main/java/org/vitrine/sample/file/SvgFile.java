package org.vitrine.sample.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.vitrine.sample.catalogue.SampleAsset;

/** A drawing kept as SVG among the resources, with its metadata put in (SVG 2, section 5.8). */
final class SvgFile {

    private static final String PLACE = "<metadata/>";

    private SvgFile() {}

    static byte[] encode(SampleAsset asset, byte[] rdf) throws IOException {
        String name = asset.painting().scene() + ".svg";
        try (InputStream stream = SvgFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The drawing " + name + " is missing from the sample library's jar.");
            }
            String drawing = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            String metadata = "<metadata>" + new String(rdf, StandardCharsets.UTF_8) + "</metadata>";
            return drawing.replace(PLACE, metadata).getBytes(StandardCharsets.UTF_8);
        }
    }
}
