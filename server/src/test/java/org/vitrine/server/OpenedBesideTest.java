package org.vitrine.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.vitrine.server.config.InvalidConfiguration;

/** A part that is opened beside others is had, refused and closed as if it had been opened among them. */
class OpenedBesideTest {

    @Test
    void whatWasOpenedIsClosedWithItEvenIfNobodyAskedForIt() {
        AtomicBoolean closed = new AtomicBoolean();
        OpenedBeside<String> beside = OpenedBeside.start("part", () -> "part", part -> closed.set(true));
        beside.close();
        assertThat(closed).isTrue();
    }

    @Test
    void whatCouldNotBeOpenedIsRefusedInItsOwnWordsAndNeedsNoClosing() {
        AtomicBoolean closed = new AtomicBoolean();
        OpenedBeside<String> beside = OpenedBeside.start(
                "part",
                () -> {
                    throw new InvalidConfiguration("There is no such engine.");
                },
                part -> closed.set(true));
        assertThatThrownBy(beside::get).isInstanceOf(InvalidConfiguration.class).hasMessage("There is no such engine.");
        beside.close();
        assertThat(closed).isFalse();
    }
}
