/**
 * One line of the table.
 *
 * @param step that measured it
 * @param name what was measured
 * @param measured with its unit
 * @param beside what stood beside it, empty if nothing did
 * @param ratio to what stood beside it, empty if nothing did
 * @param goal in words
 * @param met {@code yes}, {@code no} or {@code not measured}
 * @param note what one must know to read it
 */
record Figure(
        String step, String name, String measured, String beside, String ratio, String goal, String met, String note) {

    static Figure unmeasured(String step, String name, String why) {
        return new Figure(step, name, "", "", "", "", "not measured", why);
    }

    /** A figure beside a peer's, where more is better. */
    static Figure atLeast(String step, String name, String unit, double own, String peer, double other, double goal, String note) {
        return ratio(step, name, unit, own, peer, other, ">= " + plain(goal) + " x", own / other >= goal, note);
    }

    /** A figure beside a peer's, where less is better. */
    static Figure atMost(String step, String name, String unit, double own, String peer, double other, double goal, String note) {
        return ratio(step, name, unit, own, peer, other, "<= " + plain(goal) + " x", own / other <= goal, note);
    }

    /** A figure that stands alone, where less is better. */
    static Figure within(String step, String name, String unit, double own, double most, String note) {
        return new Figure(step, name, number(own) + " " + unit, "", "", "<= " + plain(most) + " " + unit, own <= most ? "yes" : "no", note);
    }

    private static Figure ratio(
            String step, String name, String unit, double own, String peer, double other, String goal, boolean met, String note) {
        return new Figure(
                step,
                name,
                number(own) + " " + unit,
                peer + " " + number(other) + " " + unit,
                String.format("%.2f", own / other),
                goal,
                met ? "yes" : "no",
                note);
    }

    static String number(double value) {
        return value >= 100 ? String.format("%,.0f", value) : value >= 10 ? String.format("%.1f", value) : String.format("%.2f", value);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.format("%,.0f", value) : String.valueOf(value);
    }
}
