package org.vitrine.proxy.iiif;

import java.util.Locale;
import java.util.Optional;

/** The media type of a picture's information, negotiated as section 5.1 asks. */
final class InformationType {

    private static final String JSON = "application/json";
    private static final String JSON_LD = "application/ld+json";

    /** Longer headers are not read further; no viewer comes near. */
    private static final int LONGEST = 2048;

    private InformationType() {}

    /** JSON-LD, unless the asker likes plain JSON better. */
    static String of(Optional<String> accept) {
        boolean plain = accept.map(header -> header.length() > LONGEST ? header.substring(0, LONGEST) : header)
                .map(header -> header.toLowerCase(Locale.ROOT))
                .filter(header -> liking(header, JSON) > liking(header, JSON_LD))
                .isPresent();
        return plain ? JSON : JSON_LD + ";profile=\"" + ImageInformation.CONTEXT + "\"";
    }

    /** The weight of the most specific range that fits a type (RFC 9110 section 12.5.1). */
    private static double liking(String header, String type) {
        double liking = 0;
        int closest = 0;
        for (String range : header.split(",")) {
            String[] parts = range.split(";");
            int closeness = parts.length == 0 ? 0 : closeness(parts[0].strip(), type);
            if (closeness > closest) {
                closest = closeness;
                liking = weight(parts);
            }
        }
        return liking;
    }

    private static int closeness(String range, String type) {
        if (range.equals(type)) {
            return 3;
        }
        return range.equals("application/*") ? 2 : range.equals("*/*") ? 1 : 0;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.matches("q\\s*=\\s*[01](\\.[0-9]{0,3})?")) {
                return Double.parseDouble(
                        parameter.substring(parameter.indexOf('=') + 1).strip());
            }
        }
        return 1;
    }
}
