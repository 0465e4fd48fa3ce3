/** @typedef {import('./library.js').Known} Known */

/**
 * What the field shows: `waiting` (for the dialog), `unconfigured`, `empty`, `loading`, `chosen`, `expiring`, `withheld`,
 * `unknown`, `malformed`, `away`.
 *
 * @typedef {'waiting' | 'unconfigured' | 'empty' | 'loading' | 'chosen' | 'expiring' | 'withheld' | 'unknown'
 *   | 'malformed' | 'away'} State
 */

/**
 * @typedef {object} Standing
 * @property {State} state
 * @property {string} [title]
 * @property {string} [picture] address of the small picture
 * @property {string} [until] moment at which permission ends, ISO 8601
 * @property {string} [reason] why it is withheld
 * @property {string} [credit]
 */

/** An editor should know this long before a picture goes, in milliseconds: 30 days. */
const SOON = 30 * 24 * 60 * 60 * 1_000;

/**
 * Decides what is to be said of a stored value.
 *
 * @param {Known} known
 * @param {number} now milliseconds since 1970
 * @returns {Standing}
 */
export function standingOf(known, now) {
  if ('problem' in known) {
    return { state: known.problem };
  }
  const { verdict, title, src, credit } = known.facts;
  /** @type {Standing} */
  const standing = { state: 'chosen' };
  if (title !== undefined) standing.title = title;
  if (src !== undefined) standing.picture = src;
  if (credit !== undefined) standing.credit = credit;
  if (!verdict.permitted) {
    standing.state = 'withheld';
    standing.reason = verdict.reason ?? 'withheld';
  } else if (verdict.until !== undefined && !Number.isNaN(Date.parse(verdict.until))) {
    standing.until = verdict.until;
    standing.state = Date.parse(verdict.until) - now <= SOON ? 'expiring' : 'chosen';
  }
  return standing;
}
