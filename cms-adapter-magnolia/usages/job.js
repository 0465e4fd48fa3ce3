import { createHash } from 'node:crypto';
import { readPages } from './magnolia.js';

/** @typedef {import('./settings.js').Settings} Settings */
/** @typedef {import('./magnolia.js').Page} Page */

/**
 * What is remembered between runs, and of a run that broke off.
 *
 * @typedef {object} Memory
 * @property {Record<string, string>} reported what was last told of each page and language, as a digest
 * @property {{ language: string, offset: number, seen: string[] } | null} position where a run broke off
 */

/** No page may report more. */
const MOST_REFERENCES = 1_000;

/** A wait longer than this is left to the next run, in seconds. */
const LONGEST_WAIT = 120;

/**
 * Tells Vitrine which page uses what, in each language. What has not changed since it was last told is not told again;
 * pages that are gone are forgotten. `keep` is called after every batch, so that a run that breaks off goes on there.
 *
 * @param {Settings} settings
 * @param {Memory} memory changed in place
 * @param {{ ask?: typeof fetch, keep: (memory: Memory) => Promise<void>, wait?: (seconds: number) => Promise<void> }} world
 * @returns {Promise<{ told: number, unchanged: number, forgotten: number }>}
 */
export async function reportUsages(settings, memory, { ask = fetch, keep, wait = pause }) {
  const count = { told: 0, unchanged: 0, forgotten: 0 };
  const languages = Object.keys(settings.languages);
  const broken = memory.position !== null && languages.includes(memory.position.language) ? memory.position : null;
  const seen = new Set(broken?.seen ?? []);
  for (const language of broken === null ? languages : languages.slice(languages.indexOf(broken.language))) {
    /** @type {number | null} */
    let offset = broken?.language === language ? broken.offset : 0;
    while (offset !== null) {
      const batch = await readPages(settings, language, offset, ask);
      for (const page of batch.pages) {
        const id = `${page.id}:${language}`;
        seen.add(id);
        await report(settings, memory, id, language, page, count, { ask, wait });
      }
      offset = batch.next;
      const following = languages[languages.indexOf(language) + 1];
      memory.position = offset !== null ? { language, offset, seen: [...seen] }
        : following !== undefined ? { language: following, offset: 0, seen: [...seen] } : null;
      await keep(memory);
    }
  }
  for (const id of Object.keys(memory.reported).filter((known) => !seen.has(known))) {
    await send(settings, 'DELETE', id, undefined, { ask, wait });
    delete memory.reported[id];
    count.forgotten += 1;
    await keep(memory);
  }
  return count;
}

/**
 * @param {Settings} settings
 * @param {Memory} memory
 * @param {string} id
 * @param {string} language
 * @param {Page} page
 * @param {{ told: number, unchanged: number }} count
 * @param {{ ask: typeof fetch, wait: (seconds: number) => Promise<void> }} world
 */
async function report(settings, memory, id, language, page, count, world) {
  if (page.references.length > MOST_REFERENCES) {
    throw new Error(`The page ${page.path} holds ${page.references.length} references; Vitrine takes at most ${MOST_REFERENCES}.`);
  }
  const usage = {
    url: settings.magnolia.public + page.path,
    title: page.title,
    locale: settings.languages[language],
    references: page.references,
  };
  const digest = createHash('sha256').update(JSON.stringify(usage)).digest('base64url');
  const nothingToTell = page.references.length === 0 && memory.reported[id] === undefined;
  if (nothingToTell || memory.reported[id] === digest) {
    count.unchanged += 1;
    return;
  }
  await send(settings, 'PUT', id, usage, world);
  memory.reported[id] = digest;
  count.told += 1;
}

/**
 * @param {Settings} settings
 * @param {'PUT' | 'DELETE'} method
 * @param {string} page
 * @param {object | undefined} body
 * @param {{ ask: typeof fetch, wait: (seconds: number) => Promise<void> }} world
 */
async function send({ vitrine }, method, page, body, { ask, wait }) {
  const url = `${vitrine.address}/api/v1/usages/${vitrine.site}/${encodeURIComponent(page)}`;
  const order = {
    method,
    headers: { 'Authorization': `Bearer ${vitrine.key}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  let answer = await ask(url, order);
  const seconds = Number(answer.headers.get('Retry-After'));
  if ((answer.status === 429 || answer.status === 503) && seconds > 0 && seconds <= LONGEST_WAIT) {
    await wait(seconds);
    answer = await ask(url, order);
  }
  const gone = method === 'DELETE' && answer.status === 404;
  if (!answer.ok && !gone) {
    const problem = await answer.json().catch(() => null);
    throw new Error(`Vitrine answers ${method} ${url} with status ${answer.status}: ${problem?.detail ?? 'no reason given'}`);
  }
}

/** @param {number} seconds */
function pause(seconds) {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1_000, undefined));
}
