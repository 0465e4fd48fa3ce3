package org.vitrine.catalog.yaml;

/**
 * Something in a file that its author must mend.
 *
 * @param file name of the file, for people
 * @param line where it stands, from 1
 * @param path which value, such as {@code sites[0].locales}; empty for the file as a whole
 * @param message what was expected and what was found
 */
public record Mistake(String file, int line, String path, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
