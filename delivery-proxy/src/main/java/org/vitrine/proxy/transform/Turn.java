package org.vitrine.proxy.transform;

/**
 * Turns a finished picture.
 *
 * @param mirrored swaps left and right, before turning
 * @param quarters quarter turns clockwise, 0 to 3
 */
public record Turn(boolean mirrored, int quarters) {

    /** As it is. */
    public static final Turn NONE = new Turn(false, 0);

    public Turn {
        if (quarters < 0 || quarters > 3) {
            throw new IllegalArgumentException("A picture is turned by 0 to 3 quarters; not " + quarters + ".");
        }
    }
}
