package org.vitrine.server.config;

import java.time.Duration;
import org.vitrine.proxy.origin.guard.OriginRules;
import org.vitrine.proxy.origin.http.OriginLimits;

/**
 * How a source beyond this machine is asked.
 *
 * @param rules which hosts may be asked
 * @param limits how much of everything they get
 * @param poll pause between two looks for changes
 */
public record NetworkConfig(OriginRules rules, OriginLimits limits, Duration poll) {}
