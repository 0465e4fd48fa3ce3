import { createHash } from 'node:crypto';
import { forgetMissing } from './forgetting.js';
import { readPages } from './magnolia.js';
import { Refused, send, usageOf } from './vitrine.js';

/** @typedef {import('./settings.js').Settings} Settings */
/** @typedef {import('./magnolia.js').Page} Page */
/** @typedef {import('./vitrine.js').World} World */

/**
 * What is remembered between runs, and of a run that broke off.
 *
 * @typedef {object} Memory
 * @property {Record<string, string>} reported what was last told of each page and language, as a digest
 * @property {{ language: string, offset: number, seen: string[] } | null} position where a run broke off
 * @property {string[]} [missing] what the last whole run did not find; forgotten if the next does not, either
 */

/**
 * What came of a run.
 *
 * @typedef {object} Outcome
 * @property {number} told
 * @property {number} unchanged
 * @property {number} forgotten
 * @property {string[]} troubles what was not told, or not whole, and why; in words
 */

/**
 * Tells Vitrine which page uses what, in each language. What has not changed since it was last told is not told again;
 * pages that two whole runs did not find are forgotten. A page that Vitrine refuses is noted, and the others are told.
 * `keep` is called after every batch, so that a run that breaks off goes on there.
 *
 * @param {Settings} settings
 * @param {Memory} memory changed in place
 * @param {{ ask?: typeof fetch, keep: (memory: Memory) => Promise<void>, wait?: (seconds: number) => Promise<void>,
 *   anew?: boolean, forgetMany?: boolean }} run `anew` tells everything once more; `forgetMany` forgets however many
 *   pages are missing
 * @returns {Promise<Outcome>}
 */
export async function reportUsages(settings, memory, { ask = fetch, keep, wait = pause, anew = false, forgetMany = false }) {
  /** @type {Outcome} */
  const outcome = { told: 0, unchanged: 0, forgotten: 0, troubles: [] };
  const world = { ask, wait };
  if (anew) {
    memory.position = null;
    Object.keys(memory.reported).forEach((id) => (memory.reported[id] = ''));
    await keep(memory);
  }
  const languages = Object.keys(settings.languages);
  const broken = memory.position !== null && languages.includes(memory.position.language) ? memory.position : null;
  const seen = new Set(broken?.seen ?? []);
  for (const language of broken === null ? languages : languages.slice(languages.indexOf(broken.language))) {
    /** @type {number | null} */
    let offset = broken?.language === language ? broken.offset : 0;
    while (offset !== null) {
      const batch = await readPages(settings, language, offset, ask);
      for (const page of batch.pages) {
        seen.add(`${page.id}:${language}`);
        await report(settings, memory, language, page, outcome, world);
      }
      offset = batch.next;
      const following = languages[languages.indexOf(language) + 1];
      memory.position = offset !== null ? { language, offset, seen: [...seen] }
        : following !== undefined ? { language: following, offset: 0, seen: [...seen] } : null;
      await keep(memory);
    }
  }
  await forgetMissing(settings, memory, seen, outcome, { ...world, keep, forgetMany });
  return outcome;
}

/**
 * @param {Settings} settings
 * @param {Memory} memory
 * @param {string} language
 * @param {Page} page
 * @param {Outcome} outcome
 * @param {World} world
 */
async function report(settings, memory, language, page, outcome, world) {
  const id = `${page.id}:${language}`;
  const { usage, cut } = usageOf(settings, language, page);
  if (cut !== null) {
    outcome.troubles.push(`${page.path} (${language}): ${cut}.`);
  }
  const digest = createHash('sha256').update(JSON.stringify(usage)).digest('base64url');
  const nothingToTell = page.references.length === 0 && memory.reported[id] === undefined;
  if (nothingToTell || memory.reported[id] === digest) {
    outcome.unchanged += 1;
    return;
  }
  try {
    await send(settings, 'PUT', id, usage, world);
    memory.reported[id] = digest;
    outcome.told += 1;
  } catch (refused) {
    if (!(refused instanceof Refused)) {
      throw refused;
    }
    outcome.troubles.push(`${page.path} (${language}) was refused: ${refused.message}`);
  }
}

/** @param {number} seconds */
function pause(seconds) {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1_000, undefined));
}
