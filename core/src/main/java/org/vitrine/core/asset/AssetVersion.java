package org.vitrine.core.asset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which state of the master file: the DAM's version number, a digest of the content, or what people call it. Their word
 * is {@linkplain #marked marked} with the content, since they may replace a file and leave the number as it is.
 *
 * @param value 1 to 64 letters, digits, {@code . _ -}
 */
public record AssetVersion(String value) {

    /** How many digits a mark has. */
    public static final int MARK = 10;

    /** How many characters people may write, so that a mark fits behind them. */
    public static final int LONGEST_WRITTEN = 64 - MARK - 1;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern MARKED = Pattern.compile("(.+)-([0-9a-f]{" + MARK + "})");

    public AssetVersion {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A version is 1 to 64 letters, digits, dots, underscores or hyphens.");
        }
    }

    /** Reads a version, empty if the text is not one. */
    public static Optional<AssetVersion> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AssetVersion(text)) : Optional.empty();
    }

    /** What people wrote as a version. */
    public static AssetVersion written(String text) {
        if (text.length() > LONGEST_WRITTEN) {
            throw new IllegalArgumentException("A version has at most " + LONGEST_WRITTEN + " characters.");
        }
        return new AssetVersion(text);
    }

    /** This word with a mark of the content: the first {@value #MARK} hexadecimal digits of a digest of it. */
    public AssetVersion marked(String mark) {
        return new AssetVersion(value + "-" + mark);
    }

    /** The mark of the content, empty if there is none. */
    public Optional<String> mark() {
        Matcher marked = MARKED.matcher(value);
        return marked.matches() ? Optional.of(marked.group(2)) : Optional.empty();
    }

    /** What people call it: without the mark. */
    public String name() {
        Matcher marked = MARKED.matcher(value);
        return marked.matches() ? marked.group(1) : value;
    }

    /** Whether whoever asks for a version, such as by a pin, means this one; a word without a mark means any content. */
    public boolean isMeantBy(AssetVersion asked) {
        return equals(asked) || name().equals(asked.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
