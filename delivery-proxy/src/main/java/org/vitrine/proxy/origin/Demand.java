package org.vitrine.proxy.origin;

import java.util.function.BooleanSupplier;

/** Whether anyone still waits for what this thread opens. A source may ask before it begins what takes long. */
public final class Demand {

    /** Nobody waits any more; so nobody sees this either, but those who have just joined, and may begin themselves. */
    public static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Ended() {
            super("Nobody waits for this file any more", null, false, false);
        }
    }

    private static final ScopedValue<BooleanSupplier> CURRENT = ScopedValue.newInstance();

    private Demand() {}

    /** Opens something for as long as somebody waits for it. */
    static void during(BooleanSupplier awaited, Runnable work) {
        ScopedValue.where(CURRENT, awaited).run(work);
    }

    /** Whether it is opened for somebody: who asks for too much at once is better told so than left waiting. */
    public static boolean stated() {
        return CURRENT.isBound();
    }

    /**
     * Goes on only if it is worth it.
     *
     * @throws Ended if nobody waits any more
     */
    public static void require() {
        if (CURRENT.isBound() && !CURRENT.get().getAsBoolean()) {
            throw new Ended();
        }
    }
}
