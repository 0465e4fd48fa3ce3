package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.proxy.transform.Places.Ticket;

class PlacesTest {

    private final Places places = new Places(3, 160);

    @Test
    void heavyWorkWaitsUntilTheScalesHoldIt() {
        Ticket first = places.ask(100);
        Ticket second = places.ask(100);
        assertThat(admitted(first, second)).containsExactly(true, false);
        places.giveBack(first);
        assertThat(admitted(second)).containsExactly(true);
    }

    @Test
    void lightWorkPassesHeavyWorkThatWaits() {
        Ticket first = places.ask(100);
        Ticket heavy = places.ask(100);
        Ticket light = places.ask(9);
        assertThat(admitted(first, heavy, light)).containsExactly(true, false, true);
    }

    @Test
    void lightWorkIsCountedAndNotWeighed() {
        Ticket heavy = places.ask(160);
        Ticket light = places.ask(9);
        Ticket another = places.ask(0);
        Ticket late = places.ask(0);
        assertThat(admitted(heavy, light, another, late)).containsExactly(true, true, true, false);
        places.giveBack(light);
        assertThat(admitted(late)).containsExactly(true);
    }

    @Test
    void heavyWorkKeepsItsOrderSoThatNoneStarves() {
        Ticket first = places.ask(100);
        Ticket heaviest = places.ask(160);
        Ticket fitting = places.ask(50);
        assertThat(admitted(first, heaviest, fitting)).containsExactly(true, false, false);
        places.giveBack(first);
        assertThat(admitted(heaviest, fitting)).containsExactly(true, false);
        places.giveBack(heaviest);
        assertThat(admitted(fitting)).containsExactly(true);
    }

    @Test
    void whatIsTooHeavyForTheScalesHasThemAlone() {
        Ticket huge = places.ask(10_000);
        Ticket heavy = places.ask(20);
        assertThat(admitted(huge, heavy)).containsExactly(true, false);
        places.giveBack(huge);
        assertThat(admitted(heavy)).containsExactly(true);
    }

    @Test
    void whoGivesUpWaitingHoldsNobodyUp() {
        Ticket first = places.ask(100);
        Ticket gone = places.ask(100);
        Ticket next = places.ask(50);
        places.giveBack(gone);
        assertThat(admitted(next)).containsExactly(true);
        places.giveBack(first);
        places.giveBack(next);
        assertThat(admitted(places.ask(160), places.ask(0), places.ask(0), places.ask(0)))
                .containsExactly(true, true, true, false);
    }

    private static List<Boolean> admitted(Ticket... tickets) {
        return List.of(tickets).stream().map(ticket -> ticket.turn().isDone()).toList();
    }
}
