/**
 * How calls and answers travel: what may stand in a query ({@link org.vitrine.generic.api.exchange.QueryGuard}), JSON that
 * comes in ({@link org.vitrine.generic.api.exchange.JsonBodies}) and goes out with its validator
 * ({@link org.vitrine.generic.api.exchange.JsonAnswers}), and lists that are read slice by slice
 * ({@link org.vitrine.generic.api.exchange.Cursor}).
 */
@NullMarked
package org.vitrine.generic.api.exchange;

import org.jspecify.annotations.NullMarked;
