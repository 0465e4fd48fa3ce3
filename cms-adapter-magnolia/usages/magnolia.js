/** As in every part of Vitrine. */
const REFERENCE = /dam:[0-9a-hjkmnp-tv-z]{14}(?:@[A-Za-z0-9._-]{1,64})?/g;
const WHOLE = /^dam:[0-9a-hjkmnp-tv-z]{14}(?:@[A-Za-z0-9._-]{1,64})?$/;

/**
 * One page in one language.
 *
 * @typedef {object} Page
 * @property {string} id
 * @property {string} path
 * @property {string} title
 * @property {{ reference: string, field: string }[]} references each with the first property it stands in
 */

/**
 * Reads one batch of pages from the delivery endpoint, in a fixed order: without one it may differ from batch to batch.
 *
 * @param {import('./settings.js').Settings} settings
 * @param {string} language as Magnolia names it
 * @param {number} offset
 * @param {typeof fetch} ask
 * @returns {Promise<{ pages: Page[], next: number | null }>} `next` is null at the end
 * @throws {Error} if Magnolia does not answer as it should; the message says how
 */
export async function readPages({ magnolia }, language, offset, ask) {
  const query = new URLSearchParams({ limit: String(magnolia.limit), offset: String(offset), orderBy: magnolia.order, lang: language });
  const url = `${magnolia.endpoint}?${query}`;
  const answer = await ask(url, { headers: { Accept: 'application/json', ...(magnolia.authorization ? { Authorization: magnolia.authorization } : {}) } });
  if (!answer.ok) {
    const hint = answer.status === 401 || answer.status === 403 ? ' Give the user of the job a role that may read this endpoint.' : '';
    throw new Error(`Magnolia answers ${url} with status ${answer.status}.${hint}`);
  }
  const body = await answer.json().catch(() => null);
  if (!Array.isArray(body?.results)) {
    throw new Error(`Magnolia answers ${url} with something else than {"results": […]}.`);
  }
  const end = offset + body.results.length;
  const last = body.results.length === 0 || (Number.isInteger(body.total) && end >= body.total);
  return { pages: body.results.map(pageOf), next: last ? null : end };
}

/**
 * @param {any} node as delivered
 * @returns {Page}
 */
function pageOf(node) {
  const id = node?.['@id'];
  const path = node?.['@path'];
  if (typeof id !== 'string' || typeof path !== 'string') {
    throw new Error('A delivered page has no "@id" or "@path"; the endpoint needs includeSystemProperties: true.');
  }
  /** @type {Map<string, string>} */
  const found = new Map();
  collect(node, '', found);
  return {
    id,
    path,
    title: typeof node.title === 'string' && node.title !== '' ? node.title : path,
    references: [...found].map(([reference, field]) => ({ reference, field })),
  };
}

/**
 * References wherever they stand: alone in a property, or in the markup of a rich text.
 *
 * @param {any} node
 * @param {string} name of the property
 * @param {Map<string, string>} found
 */
function collect(node, name, found) {
  if (typeof node === 'string') {
    for (const [reference] of WHOLE.test(node) ? [[node]] : node.matchAll(REFERENCE)) {
      if (reference !== undefined && !found.has(reference)) found.set(reference, name);
    }
  } else if (typeof node === 'object' && node !== null) {
    for (const [key, value] of Object.entries(node)) {
      collect(value, Array.isArray(node) ? name : key, found);
    }
  }
}
