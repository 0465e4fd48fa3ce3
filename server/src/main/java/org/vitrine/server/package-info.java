/**
 * Where the house is put together, and nowhere else: {@link org.vitrine.server.VitrineServer} opens the catalog, starts
 * the sources, and mounts the proxy and the picker. {@link org.vitrine.server.Main} is the command line.
 */
@NullMarked
package org.vitrine.server;

import org.jspecify.annotations.NullMarked;
