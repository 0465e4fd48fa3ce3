import { send } from './vitrine.js';

/** @typedef {import('./settings.js').Settings} Settings */
/** @typedef {import('./job.js').Memory} Memory */
/** @typedef {import('./job.js').Outcome} Outcome */

/** So many pages may go between two runs, whatever their share. */
const FEW = 5;

/** This share of the known pages may go between two runs. */
const SHARE = 0.1;

/**
 * Forgets pages that are gone. One run is not enough to know it: whoever reads a list in batches misses a page when
 * another one before it is deleted meanwhile. And an endpoint that suddenly shows little is likelier to be broken than
 * a site is to be deleted, so that much is forgotten only on request.
 *
 * @param {Settings} settings
 * @param {Memory} memory changed in place
 * @param {Set<string>} seen all that this whole run has found
 * @param {Outcome} outcome
 * @param {import('./vitrine.js').World & { keep: (memory: Memory) => Promise<void>, forgetMany: boolean }} world
 */
export async function forgetMissing(settings, memory, seen, outcome, { keep, forgetMany, ...world }) {
  const known = Object.keys(memory.reported);
  const missing = known.filter((id) => !seen.has(id));
  const before = new Set(memory.missing ?? []);
  const gone = missing.filter((id) => before.has(id));
  memory.missing = missing;
  if (!forgetMany && (gone.length === known.length || gone.length > Math.max(FEW, known.length * SHARE)) && gone.length > 0) {
    outcome.troubles.push(`${gone.length} of ${known.length} known pages are missing, such as ${gone[0]}. That is too many to`
      + ' forget unasked. If they are gone, run once more with --forget-many; if not, see what the endpoint delivers.');
    await keep(memory);
    return;
  }
  for (const id of gone) {
    await send(settings, 'DELETE', id, undefined, world);
    delete memory.reported[id];
    memory.missing = memory.missing.filter((other) => other !== id);
    outcome.forgotten += 1;
    await keep(memory);
  }
  await keep(memory);
}
