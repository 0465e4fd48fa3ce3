package org.vitrine.proxy.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Who may work now, and who waits: so many at once, in the order they came, and of those that are heavy no more than the
 * scales hold. What is light is never weighed, and passes heavy work that waits for the scales; heavy work stays in its
 * own order, so that none waits for ever. Does not block; thread-safe.
 */
final class Places {

    /** Below this share of the scales, work is light: as many as run at once do not matter beside one that is heavy. */
    private static final int LIGHT = 16;

    private final long scales;
    private final List<Ticket> waiting = new ArrayList<>();
    private int free;
    private long room;

    /**
     * @param places how many work at once, at least 1
     * @param scales bytes that heavy work may take together
     */
    Places(int places, long scales) {
        this.free = places;
        this.scales = scales;
        this.room = scales;
    }

    /** A place, or the wait for one. */
    static final class Ticket {

        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();
        private final long weight;

        private Ticket(long weight) {
            this.weight = weight;
        }

        /** Completed once its turn has come. */
        CompletableFuture<Boolean> turn() {
            return turn;
        }
    }

    /**
     * Asks for a place.
     *
     * @param bytes that the work will take, 0 if nobody knows; what is too heavy for the scales has them alone
     */
    synchronized Ticket ask(long bytes) {
        Ticket ticket = new Ticket(weight(bytes));
        waiting.add(ticket);
        admit();
        return ticket;
    }

    /** Gives a place back, or stops waiting for one. */
    synchronized void giveBack(Ticket ticket) {
        if (!waiting.remove(ticket)) {
            free++;
            room += ticket.weight;
        }
        admit();
    }

    private long weight(long bytes) {
        return heavy(bytes) ? Math.min(bytes, scales) : 0;
    }

    /** Whether so many bytes are weighed. */
    boolean heavy(long bytes) {
        return bytes >= Math.max(1, scales / LIGHT);
    }

    private void admit() {
        boolean heavyWaits = false;
        for (Ticket ticket : List.copyOf(waiting)) {
            boolean heavy = ticket.weight > 0;
            if (free > 0 && (!heavy || !heavyWaits && ticket.weight <= room)) {
                free--;
                room -= ticket.weight;
                waiting.remove(ticket);
                ticket.turn.complete(true);
            } else {
                heavyWaits |= heavy;
            }
        }
    }
}
