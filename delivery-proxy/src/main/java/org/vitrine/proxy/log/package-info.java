/**
 * What foreign words need before they may stand in the log: {@link org.vitrine.proxy.log.LogText}; and what keeps it
 * readable: {@link org.vitrine.proxy.log.SparingLog}.
 */
@NullMarked
package org.vitrine.proxy.log;

import org.jspecify.annotations.NullMarked;
