package org.vitrine.generic.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ProblemMapperTest {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(ProblemMapper.class);

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final ProblemMapper mapper = new ProblemMapper();

    @BeforeEach
    void listen() {
        LOG.setLevel(Level.INFO);
        lines.start();
        LOG.addAppender(lines);
    }

    @AfterEach
    void leave() {
        LOG.detachAppender(lines);
        LOG.setLevel(null);
    }

    @Test
    void theSameRefusalIsLoggedOnceHoweverOftenItIsAnswered() {
        for (int call = 0; call < 20; call++) {
            assertThat(mapper.toResponse(Problem.malformed("The parameter limit is a number."))
                            .getStatus())
                    .isEqualTo(400);
        }

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("Refused a call to the API: 400 The parameter limit is a number.");
    }

    @Test
    void callsThatAreAllWrongInAnotherWayDoNotFillTheLog() {
        for (int call = 0; call < 2000; call++) {
            mapper.toResponse(Problem.malformed("No number: " + call));
        }

        assertThat(lines.list).hasSizeLessThan(400);
    }

    @Test
    void everyFailureOfOursIsLogged() {
        mapper.toResponse(new IllegalStateException("first"));
        mapper.toResponse(new IllegalStateException("second"));

        assertThat(lines.list).hasSize(2);
    }
}
