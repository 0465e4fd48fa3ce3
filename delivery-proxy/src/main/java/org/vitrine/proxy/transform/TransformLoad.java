package org.vitrine.proxy.transform;

/**
 * How busy an engine is.
 *
 * @param places how many renditions it makes at once
 * @param running how many it is making
 * @param waiting how many wait for their turn
 * @param stuck whether every place has been taken for longer than any work may take, so that nothing will be made
 */
public record TransformLoad(int places, int running, int waiting, boolean stuck) {}
