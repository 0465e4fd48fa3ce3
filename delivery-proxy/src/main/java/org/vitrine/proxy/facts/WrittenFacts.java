package org.vitrine.proxy.facts;

import org.vitrine.core.governance.Verdict;
import tools.jackson.databind.util.RawValue;

/**
 * Facts as they are sent.
 *
 * @param json as {@link FactsWriter} prints it, to be put into other JSON as it is
 * @param verdict whether the asset may be shown, and until when the facts hold
 */
public record WrittenFacts(RawValue json, Verdict verdict) {}
