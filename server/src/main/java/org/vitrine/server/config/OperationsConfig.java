package org.vitrine.server.config;

import java.time.Duration;
import org.vitrine.proxy.operations.OperatorKeys;

/**
 * What operators want of a running server.
 *
 * @param keys who is an operator
 * @param openMetrics whether anybody may read {@code /metrics}, and not operators alone
 * @param drain how long the server still answers once it was told to stop, not being ready any more
 * @param accessLog whether every request is written to the log
 */
public record OperationsConfig(OperatorKeys keys, boolean openMetrics, Duration drain, boolean accessLog) {}
