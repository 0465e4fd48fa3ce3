/** @typedef {import('./facts.js').Facts} Facts */

/**
 * How an asset stands in its place: `permitted`; `expiring`, which is permitted for less than thirty days more;
 * `withheld`; `unknown` to the DAM; `away`, if the DAM does not answer.
 *
 * @typedef {'permitted' | 'expiring' | 'withheld' | 'unknown' | 'away'} Tone
 */

/**
 * @typedef {object} Standing
 * @property {Tone} tone
 * @property {Facts} [facts] left out if there are none
 */

/** Editors are warned this long before, in milliseconds: thirty days. */
const SOON = 30 * 24 * 60 * 60 * 1000;

/** @type {Standing} */
export const UNKNOWN = { tone: 'unknown' };

/** @type {Standing} */
export const AWAY = { tone: 'away' };

/**
 * @param {Facts} facts
 * @param {number} now milliseconds since 1970
 * @returns {Standing}
 */
export function standingOf(facts, now) {
  const { permitted, until } = facts.verdict;
  if (!permitted) {
    return { tone: 'withheld', facts };
  }
  return { tone: until && Date.parse(until) - now < SOON ? 'expiring' : 'permitted', facts };
}
