package org.vitrine.catalog.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects mistakes while files are read. Not for several threads. */
public final class Mistakes {

    /** More would help nobody, and a hostile file could make millions. */
    private static final int KEPT = 200;

    private final List<Mistake> kept = new ArrayList<>();
    private int dropped;

    /** Adds a mistake, once: what two readers stumble over is told once. */
    public void add(Mistake mistake) {
        if (kept.contains(mistake)) {
            return;
        }
        if (kept.size() < KEPT) {
            kept.add(mistake);
        } else {
            dropped++;
        }
    }

    public void add(String file, int line, String path, String message) {
        add(new Mistake(file, line, path, message));
    }

    public boolean any() {
        return !kept.isEmpty();
    }

    /** Whether every mistake that was found is kept. */
    public boolean complete() {
        return dropped == 0;
    }

    /** Whether a mistake was found at a path of a file or below it. */
    boolean anyIn(String file, String path) {
        return dropped > 0
                || kept.stream()
                        .filter(mistake -> mistake.file().equals(file))
                        .map(Mistake::path)
                        .anyMatch(at -> path.isEmpty()
                                || at.equals(path)
                                || at.startsWith(path + ".")
                                || at.startsWith(path + "["));
    }

    /** The mistakes in the order they were found, at most 200. */
    public List<Mistake> all() {
        return List.copyOf(kept);
    }

    /** One mistake a line, for a log or a terminal. */
    @Override
    public String toString() {
        String lines = kept.stream().map(Mistake::toString).collect(Collectors.joining("\n"));
        return dropped == 0 ? lines : lines + "\n... and " + dropped + " more";
    }
}
