package org.vitrine.proxy.quality;

import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Finds the quality where a goal lies, with few attempts. More quality never looks worse and rarely weighs less, so the
 * place is bracketed; between two attempts the next guess is interpolated rather than halved.
 */
final class QualitySearch {

    /** How many attempts one search is worth. */
    static final int MOST_ATTEMPTS = 6;

    /** How much loss and bytes usually change with one step of quality, as a logarithm. */
    static final double USUAL_SLOPE = 0.03;

    /** Steps of quality that are not worth another attempt. */
    private static final int CLOSE = 2;

    private final QualityGoal goal;
    private final IntFunction<Attempt> writer;
    private final TreeMap<Integer, Attempt> attempts = new TreeMap<>();
    private boolean lastWasBelow;
    private int sameSide;

    private QualitySearch(QualityGoal goal, IntFunction<Attempt> writer) {
        this.goal = goal;
        this.writer = writer;
    }

    /**
     * The best attempt at a goal: the lowest quality that looks the same, or else the highest that is not too heavy, or
     * else the lowest of all.
     *
     * @param start quality to begin with
     * @param writer makes an attempt
     * @param patience says whether there is time for one more attempt
     */
    static Attempt run(QualityGoal goal, int start, IntFunction<Attempt> writer, BooleanSupplier patience) {
        QualitySearch search = new QualitySearch(goal, writer);
        search.attempt(Math.clamp(start, goal.lowest(), goal.highest()));
        while (search.attempts.size() < MOST_ATTEMPTS && patience.getAsBoolean() && search.open()) {
            search.attempt(search.guess());
        }
        return search.best();
    }

    private void attempt(int quality) {
        Attempt made = writer.apply(quality);
        boolean isBelow = goal.excess(made) < 0;
        sameSide = isBelow == lastWasBelow ? sameSide + 1 : 1;
        lastWasBelow = isBelow;
        attempts.put(quality, made);
    }

    private void tryOnce(int quality) {
        if (!attempts.containsKey(quality)) {
            attempt(quality);
        }
    }

    /** The highest attempt that is not enough, so that the end lies above it. */
    private Optional<Attempt> below() {
        return attempts.descendingMap().values().stream()
                .filter(attempt -> goal.excess(attempt) < 0)
                .findFirst();
    }

    /** The lowest attempt that is enough, so that the end lies below it or is it. */
    private Optional<Attempt> above() {
        return attempts.values().stream()
                .filter(attempt -> goal.excess(attempt) >= 0)
                .findFirst();
    }

    /** Whether another attempt may find something noticeably better. */
    private boolean open() {
        Optional<Attempt> above = above();
        if (above.isPresent() && !goal.over(above.get()) && goal.excess(above.get()) < CLOSE * USUAL_SLOPE) {
            return false;
        }
        int from = below().map(Attempt::quality).orElse(goal.lowest() - 1);
        int to = above.map(Attempt::quality).orElse(goal.highest() + 1);
        // A heavy attempt is no answer where a light one may still be found right below it.
        int close = above.filter(goal::over).isPresent() && below().isEmpty() ? 1 : CLOSE;
        return to - from > close && (above.isPresent() || from < goal.highest());
    }

    private int guess() {
        int least = below().map(attempt -> attempt.quality() + 1).orElse(goal.lowest());
        int most = above().map(attempt -> attempt.quality() - 1).orElse(goal.highest());
        return Math.clamp(Math.round(crossing()), least, most);
    }

    /** Where a line through what is known crosses zero. */
    private double crossing() {
        Attempt known = above().or(this::below).orElseThrow();
        if (above().isEmpty() || below().isEmpty()) {
            // A little too far is better than not far enough: both sides together say more than one.
            double steps = goal.excess(known) / USUAL_SLOPE * attempts.size();
            return known.quality() - steps - Math.copySign(CLOSE, steps);
        }
        Attempt low = below().get();
        // An end that stays while the other moves counts for less each time (the Illinois rule): the line lies askew.
        double weight = Math.pow(2, -Math.max(0, sameSide - 1));
        double high = goal.excess(known) * (lastWasBelow ? weight : 1);
        double deep = goal.excess(low) * (lastWasBelow ? 1 : weight);
        return known.quality() - high * (known.quality() - low.quality()) / (high - deep);
    }

    private Attempt best() {
        // The ends of the range stand for what was not found inside it, also if there was no time to get there.
        if (above().isEmpty()) {
            tryOnce(goal.highest());
        } else if (attempts.values().stream().allMatch(goal::over)) {
            tryOnce(goal.lowest());
        }
        Optional<Attempt> same = attempts.values().stream()
                .filter(attempt -> goal.reached(attempt) && !goal.over(attempt))
                .findFirst();
        Optional<Attempt> light = attempts.descendingMap().values().stream()
                .filter(attempt -> !goal.over(attempt))
                .findFirst();
        return same.or(() -> light).orElseGet(() -> attempts.firstEntry().getValue());
    }
}
