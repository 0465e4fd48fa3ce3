package org.vitrine.proxy.delivery;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A request for a file, before anything in it is trusted.
 *
 * @param path raw path behind the delivery base and its slash
 * @param query raw query, empty if there is none
 * @param accept the browser's {@code Accept} header
 * @param hints what the browser says of its screen
 * @param held whether the asker says that it holds the content of a validator already
 */
public record DeliveryRequest(
        String path, String query, Optional<String> accept, ClientHints hints, Predicate<String> held) {}
