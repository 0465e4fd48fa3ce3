/**
 * Whether an asset may be shown, now, here. {@link org.vitrine.core.governance.GovernancePolicy} is the one decision,
 * pure and total; its answer is a {@link org.vitrine.core.governance.Verdict}. No cache is read before it has spoken.
 */
@NullMarked
package org.vitrine.core.governance;

import org.jspecify.annotations.NullMarked;
