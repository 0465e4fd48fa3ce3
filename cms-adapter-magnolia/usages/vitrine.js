/** @typedef {import('./settings.js').Settings} Settings */
/** @typedef {import('./magnolia.js').Page} Page */
/** @typedef {{ ask: typeof fetch, wait: (seconds: number) => Promise<void> }} World */

/** What Vitrine takes of one page: so many references, and texts of so many characters. */
const MOST = { references: 1_000, title: 500, field: 200, url: 2_000 };

/** A wait longer than this is left to the next run, in seconds. */
const LONGEST_WAIT = 120;

/** Answers that speak of the page that was told, and not of who tells it or of the server. */
const OF_THE_PAGE = [400, 413, 422];

/** Vitrine does not take what it was told of one page; the message says why. */
export class Refused extends Error {}

/**
 * What is told of a page, cut to what Vitrine takes.
 *
 * @param {Settings} settings
 * @param {string} language as Magnolia names it
 * @param {Page} page
 * @returns {{ usage: object, cut: string | null }} `cut` says that references were left out
 */
export function usageOf({ magnolia, languages }, language, page) {
  const url = addressOf(magnolia, language, page.path);
  const { length } = page.references;
  return {
    usage: {
      ...(url.length <= MOST.url ? { url } : {}),
      title: shortened(page.title, MOST.title),
      locale: languages[language],
      references: page.references.slice(0, MOST.references)
        .map(({ reference, field }) => ({ reference, field: shortened(field, MOST.field) })),
    },
    cut: length > MOST.references ? `it holds ${length} references, of which the first ${MOST.references} are told` : null,
  };
}

/**
 * @param {Settings['magnolia']} magnolia
 * @param {string} language
 * @param {string} path of the page in Magnolia
 */
function addressOf({ public: addresses, root }, language, path) {
  const [before = '', after = ''] = (addresses[language] ?? '').split('{path}');
  if (path === root) {
    return `${before}/`;
  }
  const below = path.startsWith(`${root}/`) ? path.slice(root.length) : path;
  return before + below.split('/').map(encodeURIComponent).join('/') + after;
}

/**
 * @param {string} text
 * @param {number} most
 */
function shortened(text, most) {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, ''); // no half of a character at the end
}

/**
 * Tells Vitrine what a page uses, or that it is gone.
 *
 * @param {Settings} settings
 * @param {'PUT' | 'DELETE'} method
 * @param {string} page
 * @param {object | undefined} body
 * @param {World} world
 * @throws {Refused} if this page is refused and others need not be
 * @throws {Error} if no page would be taken; the message says why
 */
export async function send({ vitrine }, method, page, body, { ask, wait }) {
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
    const why = problem?.detail ?? 'no reason given';
    throw OF_THE_PAGE.includes(answer.status)
      ? new Refused(why)
      : new Error(`Vitrine answers ${method} ${url} with status ${answer.status}: ${why}`);
  }
}
