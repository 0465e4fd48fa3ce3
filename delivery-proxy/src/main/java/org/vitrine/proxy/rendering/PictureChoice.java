package org.vitrine.proxy.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.rendition.Rendition;

/**
 * A rendition and the file it is cut from.
 *
 * @param picture one of an asset's files
 * @param rendition as chosen for that file
 */
public record PictureChoice(MasterFile picture, Rendition rendition) {

    /**
     * The first of several files that has pixels enough for what is asked; where none has, the one that has most.
     *
     * @param pictures the most wanted first; empty only if there is no choice
     * @param chosen the rendition of a file that answers the wish
     */
    public static Optional<PictureChoice> among(List<MasterFile> pictures, Function<MasterFile, Rendition> chosen) {
        Optional<PictureChoice> best = Optional.empty();
        for (MasterFile picture : pictures) {
            PictureChoice choice = new PictureChoice(picture, chosen.apply(picture));
            if (choice.suffices()) {
                return Optional.of(choice);
            }
            if (best.isEmpty() || choice.pixels() > best.get().pixels()) {
                best = Optional.of(choice);
            }
        }
        return best;
    }

    /** One choice for each step of the preset's ladder that shows more than the step before, ascending. */
    public static List<PictureChoice> ladder(List<Integer> widths, Function<Integer, PictureChoice> chosen) {
        List<PictureChoice> steps = new ArrayList<>();
        for (int width : widths) {
            PictureChoice step = chosen.apply(width);
            if (steps.isEmpty() || step.canvasWidth() > steps.getLast().canvasWidth()) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** Whether nothing is lost by using this file: a vector graphic, or more pixels than are shown. */
    private boolean suffices() {
        return picture.vector() || rendition.framing().shrinks();
    }

    private long pixels() {
        return rendition.framing().image().pixels();
    }

    private int canvasWidth() {
        return rendition.framing().canvas().width();
    }
}
