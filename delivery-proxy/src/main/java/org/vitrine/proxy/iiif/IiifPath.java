package org.vitrine.proxy.iiif;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.QueryText;
import org.vitrine.core.reference.UrlText;
import org.vitrine.core.refusal.MalformedRequest;

/**
 * What a viewer asks for, relative to where IIIF begins:
 *
 * <pre>{identifier}[/info.json]?site=&amp;locale=
 * {identifier}/{region}/{size}/{rotation}/{quality}.{format}?site=&amp;locale=</pre>
 *
 * <p>The query's place is folded into the identifier, and is gone once the path is printed again. Unknown parameters
 * are ignored.
 */
sealed interface IiifPath {

    Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    Pattern FILE = Pattern.compile("([a-z]{1,12})\\.([a-z0-9]{1,8})");

    ImageIdentifier identifier();

    /** Prints the path; {@link #parse} reads it back to an equal value. */
    String print();

    /** The picture itself, which leads to its information. */
    record Base(ImageIdentifier identifier) implements IiifPath {
        @Override
        public String print() {
            return identifier.print();
        }
    }

    /** What the picture offers. */
    record Information(ImageIdentifier identifier) implements IiifPath {
        @Override
        public String print() {
            return identifier.print() + "/info.json";
        }
    }

    /**
     * Pixels.
     *
     * @param format file extension; whether it is written here is not the grammar's business
     */
    record Image(
            ImageIdentifier identifier, Region region, Size size, Rotation rotation, Quality quality, String format)
            implements IiifPath {
        @Override
        public String print() {
            return String.join("/", identifier.print(), region.print(), size.print(), rotation.print(), quality.print())
                    + "." + format;
        }
    }

    /**
     * Reads a path as it stands in a URL.
     *
     * @param path raw path, percent-encoded, behind the base and its slash
     * @param query raw query without its question mark, empty if there is none
     * @throws MalformedRequest if it is not in the grammar; the message names the part and what is expected
     */
    static IiifPath parse(String path, String query) {
        String[] parts = path.split("/", -1);
        QueryText parameters = QueryText.parse(query);
        ImageIdentifier identifier = ImageIdentifier.parse(UrlText.decode(parts[0]))
                .in(
                        parameters.matching("site", NAME, "a site's name"),
                        parameters.get("locale").map(IiifPath::language));
        return switch (parts.length) {
            case 1 -> new Base(identifier);
            case 2 -> information(identifier, parts[1]);
            case 5 -> image(identifier, parts);
            default -> throw malformed();
        };
    }

    private static IiifPath information(ImageIdentifier identifier, String file) {
        if (!file.equals("info.json")) {
            throw malformed();
        }
        return new Information(identifier);
    }

    private static IiifPath image(ImageIdentifier identifier, String[] parts) {
        Matcher file = FILE.matcher(UrlText.decode(parts[4]));
        if (!file.matches()) {
            throw new MalformedRequest("A picture's URL ends with {quality}.{format}, such as default.jpg.");
        }
        return new Image(
                identifier,
                Region.parse(UrlText.decode(parts[1])),
                Size.parse(UrlText.decode(parts[2])),
                Rotation.parse(UrlText.decode(parts[3])),
                Quality.parse(file.group(1)),
                file.group(2));
    }

    private static LanguageTag language(String text) {
        return LanguageTag.parse(text)
                .orElseThrow(() -> new MalformedRequest("The parameter locale is a language tag such as en-GB."));
    }

    private static MalformedRequest malformed() {
        return new MalformedRequest("An IIIF URL reads {identifier}/info.json or"
                + " {identifier}/{region}/{size}/{rotation}/{quality}.{format}.");
    }
}
