import { filled, wordsFor } from './words.js';

/**
 * A verdict in a few words, and the tone in which to say them.
 *
 * @param {{ verdict: { permitted: boolean, until?: string, reason?: string } } | 'unknown' | null} facts null if nobody
 *   answers
 * @param {string} language of the page
 * @returns {{ tone: 'good' | 'bad' | 'away', text: string }}
 */
export function verdictText(facts, language) {
  const { words } = wordsFor(language);
  if (facts === null) {
    return { tone: 'away', text: words.away };
  }
  if (facts === 'unknown') {
    return { tone: 'bad', text: words.unknown };
  }
  const { permitted, until, reason } = facts.verdict;
  if (!permitted) {
    /** @type {Record<string, string>} */
    const reasons = words.reasons;
    return { tone: 'bad', text: reasons[reason ?? ''] ?? words.withheld };
  }
  const last = until === undefined ? Number.NaN : Date.parse(until) - 1;
  return {
    tone: 'good',
    text: Number.isNaN(last) ? words.permitted : filled(words.until, new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(last)),
  };
}
