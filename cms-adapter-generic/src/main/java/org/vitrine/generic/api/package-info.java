/**
 * The public API over HTTP: whatever the picker can do, an integrator can do. {@link org.vitrine.generic.api.RestApi} puts
 * its calls together; each is a small class in a package named for what it is about. Whom a call answers stands beside it
 * ({@link org.vitrine.generic.api.access}), and every mistake is answered with how to mend it
 * ({@link org.vitrine.generic.api.problem}).
 */
@NullMarked
package org.vitrine.generic.api;

import org.jspecify.annotations.NullMarked;
