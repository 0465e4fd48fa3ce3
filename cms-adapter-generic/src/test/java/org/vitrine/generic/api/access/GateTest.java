package org.vitrine.generic.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.vitrine.generic.api.problem.Problem;

class GateTest {

    private static final URI BASE = URI.create("http://localhost/api/v1/");
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Gate.class);

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Gate gate = new Gate(
            new ApiKeys(List.of()),
            site -> Optional.empty(),
            new Rate(2, Duration.ofMinutes(1)),
            InstantSource.fixed(Instant.parse("2026-06-15T10:00:00Z")));

    @BeforeEach
    void listen() {
        lines.start();
        LOG.addAppender(lines);
    }

    @AfterEach
    void leave() {
        LOG.detachAppender(lines);
    }

    @Test
    void whoOwnsAnIpv6NetworkHasOneAllowanceForAllItsAddresses() {
        gate.admit(call("2001:db8:1:2::1"), Optional.empty());
        gate.admit(call("2001:db8:1:2:ffff:ffff:ffff:ffff"), Optional.empty());

        assertThatThrownBy(() -> gate.admit(call("2001:db8:1:2:5::5"), Optional.empty()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(429));
        assertThatCode(() -> gate.admit(call("2001:db8:1:3::1"), Optional.empty()))
                .doesNotThrowAnyException();
    }

    @Test
    void whoComesTooOftenOrTriesKeysOutDoesNotFillTheLog() {
        for (int address = 0; address < 1000; address++) {
            ContainerRequest wrong = call("192.0.2." + address % 100);
            wrong.header("Authorization", "Bearer vk_shop_wrong");
            assertThatThrownBy(() -> gate.admit(wrong, Optional.empty())).isInstanceOf(Problem.class);
        }

        assertThat(lines.list).hasSize(200);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.startsWith("A wrong credential came from 192.0.2.7"))
                .contains("Too many calls from anybody at 192.0.2.7");
    }

    private static ContainerRequest call(String address) {
        ContainerRequest call =
                new ContainerRequest(BASE, BASE.resolve("resolve"), "POST", null, new MapPropertiesDelegate(), null);
        call.setProperty(Gate.ADDRESS, address);
        return call;
    }
}
