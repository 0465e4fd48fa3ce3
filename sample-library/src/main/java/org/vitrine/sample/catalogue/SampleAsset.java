package org.vitrine.sample.catalogue;

import java.util.Locale;

/**
 * One file of the library.
 *
 * @param folder the folder it lies in, below the library's root
 * @param file its file name, whose ending says its format
 */
public record SampleAsset(String folder, String file, Painting painting, AssetTexts texts, Terms terms, Filing filing) {

    /** The path below the library's root, with {@code /}. */
    public String path() {
        return folder + "/" + file;
    }

    /** The file's ending in lower case, without the dot. */
    public String format() {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
