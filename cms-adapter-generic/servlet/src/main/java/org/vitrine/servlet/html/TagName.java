package org.vitrine.servlet.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The name of a tag as it comes, byte by byte. Only names that matter are made into text: a page has many tags. */
final class TagName {

    private final List<List<String>> byLength = new ArrayList<>();
    private final byte[] letters;
    private int length;

    /** @param known names that matter, in lower case */
    TagName(Collection<String> known) {
        for (String name : known) {
            while (byLength.size() <= name.length()) {
                byLength.add(new ArrayList<>());
            }
            byLength.get(name.length()).add(name);
        }
        letters = new byte[byLength.size()];
    }

    /** Begins another. */
    void begin() {
        length = 0;
    }

    /** Takes the bytes of the name; gives where it ends, or the end of the bytes if it may go on. */
    int take(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && !TagSyntax.endsName(bytes[at])) {
            if (length < letters.length) {
                letters[length++] = lower(bytes[at]);
            }
            at++;
        }
        return at;
    }

    /** The name in lower case; empty if it is none that matters. */
    String known() {
        if (length < byLength.size()) {
            for (String name : byLength.get(length)) {
                if (is(name)) {
                    return name;
                }
            }
        }
        return "";
    }

    private boolean is(String name) {
        for (int i = 0; i < length; i++) {
            if (letters[i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static byte lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + ('a' - 'A')) : letter;
    }
}
