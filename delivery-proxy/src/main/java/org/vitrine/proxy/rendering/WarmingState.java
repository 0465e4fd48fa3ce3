package org.vitrine.proxy.rendering;

/**
 * How making pictures ahead goes.
 *
 * @param waiting assets whose turn has not come, or is now
 * @param made pictures so far
 * @param skipped pictures that could not be made
 * @param dropped assets that were left out because too many waited
 */
public record WarmingState(long waiting, long made, long skipped, long dropped) {}
