package org.vitrine.sample.document;

import java.io.IOException;

/** A document that lays itself out. */
@FunctionalInterface
public interface DocumentScene {

    void write(Pages pages) throws IOException;
}
