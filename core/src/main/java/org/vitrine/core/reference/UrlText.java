package org.vitrine.core.reference;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.vitrine.core.refusal.MalformedRequest;

/** Percent-encoding of one path segment or query value (RFC 3986 section 2.1), strict in both directions. */
public final class UrlText {

    private static final String UNRESERVED = "-._~";
    private static final int LONGEST = 2000;

    private UrlText() {}

    public static String decode(String raw) {
        if (raw.length() > LONGEST) {
            throw new MalformedRequest("No part of a delivery URL is longer than " + LONGEST + " characters.");
        }
        ByteBuffer bytes = ByteBuffer.allocate(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                int high = i + 2 <= raw.length() - 1 ? Character.digit(raw.charAt(i + 1), 16) : -1;
                int low = i + 2 <= raw.length() - 1 ? Character.digit(raw.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw notText();
                }
                bytes.put((byte) (high << 4 | low));
                i += 2;
            } else if (c > ' ' && c < 0x7F) {
                bytes.put((byte) c);
            } else {
                throw notText();
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes.flip())
                    .toString();
        } catch (CharacterCodingException e) {
            throw notText();
        }
    }

    public static String encode(String text) {
        StringBuilder raw = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
            if (plain || UNRESERVED.indexOf(b) >= 0) {
                raw.append((char) b);
            } else {
                raw.append(String.format("%%%02X", b));
            }
        }
        return raw.toString();
    }

    /** Whether a text holds what must not reach a header, a log line or a file name. */
    static boolean holdsUnprintable(String text) {
        return text.codePoints().anyMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\');
    }

    private static MalformedRequest notText() {
        return new MalformedRequest("A delivery URL is percent-encoded UTF-8.");
    }
}
