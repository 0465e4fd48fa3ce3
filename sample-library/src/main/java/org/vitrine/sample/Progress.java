package org.vitrine.sample;

/** Told after each file, so that whoever waits for the library sees it grow. Calls come from several threads. */
@FunctionalInterface
public interface Progress {

    /** For those who do not want to know. */
    Progress SILENT = (done, total, name) -> {};

    /**
     * An asset is there.
     *
     * @param done assets that are there by now
     * @param total assets of the whole library
     * @param name path of the asset that has just been finished, below the library's root
     */
    void painted(int done, int total, String name);
}
