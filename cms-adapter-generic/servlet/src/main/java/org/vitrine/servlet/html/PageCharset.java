package org.vitrine.servlet.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/**
 * In which bytes a page writes characters. Of a page that does not say it in its head, only ASCII is sure; text beyond
 * that is then written as character references.
 */
public final class PageCharset {

    /** Of what a browser may take it for, the strictest: bytes that are well formed in it are hardly anything else. */
    private static final Charset LIKELIEST = StandardCharsets.UTF_8;

    private static final byte[] MARKUP = "<>\"'=/!-[]&; \n#?azAZ09".getBytes(StandardCharsets.US_ASCII);

    private final Charset charset;
    private final boolean declared;

    private PageCharset(Charset charset, boolean declared) {
        this.charset = charset;
        this.declared = declared;
    }

    /** The charset of a page that does not name it. */
    public static PageCharset undeclared() {
        return new PageCharset(LIKELIEST, false);
    }

    /** A charset by its name; empty if nobody knows it, or if markup is not written as in ASCII. */
    public static Optional<PageCharset> named(String name) {
        try {
            Charset charset = Charset.forName(name);
            boolean shifts = charset.name().toUpperCase(Locale.ROOT).contains("ISO-2022");
            boolean plain = charset.canEncode()
                    && new String(MARKUP, charset).equals(new String(MARKUP, StandardCharsets.US_ASCII));
            return plain && !shifts ? Optional.of(new PageCharset(charset, true)) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** The characters of a tag, empty if its bytes are not well formed. */
    Optional<String> decode(byte[] bytes) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * The bytes of markup. What the page's charset lacks becomes a character reference.
     *
     * @param beside what the page's author wrote in the same place, in the same bytes
     */
    byte[] encode(String markup, String beside) {
        if (declared && charset.equals(StandardCharsets.UTF_8)) {
            return markup.getBytes(charset);
        }
        // An author who goes beyond ASCII in well-formed UTF-8 has said what the head did not.
        boolean sure = declared || !isAscii(beside);
        Charset target = sure ? charset : StandardCharsets.US_ASCII;
        CharsetEncoder encoder = target.newEncoder();
        StringBuilder encodable = new StringBuilder(markup.length());
        markup.codePoints().forEach(point -> {
            String character = Character.toString(point);
            encodable.append(encoder.canEncode(character) ? character : "&#" + point + ";");
        });
        return encodable.toString().getBytes(target);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(unit -> unit < 128);
    }
}
