/**
 * For single-page applications on Magnolia's delivery: turns the references in delivered JSON into what a component
 * shows. Needs nothing but `fetch`; works in browsers and on servers.
 */

/** As in every part of Vitrine: 14 characters of 0-9 and a-z without i, l, o, u, and a version if one is pinned. */
const REFERENCE = /^dam:[0-9a-hjkmnp-tv-z]{14}(?:@[A-Za-z0-9._-]{1,64})?$/;

/** What one call may ask for. */
const AT_ONCE = 200;

/**
 * Where and how to ask.
 *
 * @typedef {object} Options
 * @property {string} vitrine public address of Vitrine
 * @property {string} site registered name
 * @property {string} locale language tag of the page
 * @property {string} preset preset where no other is named
 * @property {Record<string, string>} [presets] presets by the name of the property that holds the reference
 * @property {string} [sizes] as on `<img>`
 * @property {typeof fetch} [fetch]
 * @property {AbortSignal} [signal]
 */

/**
 * What stands in a property once it is resolved.
 *
 * @typedef {object} Asset
 * @property {string} reference
 * @property {boolean} shown false if it is withheld or unknown: `img` then shows the fallback, which says nothing
 * @property {string} [reason] why it is not shown
 * @property {Record<string, string | number>} [img] attributes of an `<img>`, where the preset is one for pictures;
 *   `src` is missing if there is none
 * @property {{ type: string, media?: string, srcSet: string, sizes?: string }[]} sources attributes of `<source>`s
 * @property {string} [file] address of a document, a video or a sound that may be shown, where the preset is for such
 * @property {Record<string, any>} facts all that Vitrine said
 */

/**
 * Copies delivered content. Each property that holds a reference and nothing else becomes an {@link Asset}; what stands
 * in the markup of a rich text stays as it is. Properties of the system (those with `@` or a colon in their names) are
 * left alone.
 *
 * @template T
 * @param {T} content as Magnolia's delivery gave it
 * @param {Options} options
 * @returns {Promise<any>}
 * @throws {Error} if Vitrine does not answer as it should; the message says how
 */
export async function resolveAssets(content, options) {
  /** @type {Map<string, { reference: string, preset: string }>} */
  const wanted = new Map();
  visit(content, '', (reference, name) => {
    const preset = options.presets?.[name] ?? options.preset;
    wanted.set(`${reference} ${preset}`, { reference, preset });
    return reference;
  });
  const items = [...wanted.values()];
  /** @type {Map<string, Asset>} */
  const assets = new Map();
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const asked = items.slice(from, from + AT_ONCE);
    const answers = await ask(asked, options);
    asked.forEach(({ reference, preset }, place) => assets.set(`${reference} ${preset}`, asset(reference, answers[place], options)));
  }
  return visit(content, '', (reference, name) => assets.get(`${reference} ${options.presets?.[name] ?? options.preset}`));
}

/**
 * @param {{ reference: string, preset: string }[]} items
 * @param {Options} options
 * @returns {Promise<any[]>}
 */
async function ask(items, { vitrine, site, locale, preset, fetch: own = fetch, signal }) {
  const url = `${vitrine.replace(/\/+$/, '')}/api/v1/resolve`;
  const answer = await own(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept': 'application/json' },
    body: JSON.stringify({ site, locale, preset, items }),
    ...(signal === undefined ? {} : { signal }),
  });
  const body = await answer.json().catch(() => null);
  if (!answer.ok) {
    throw new Error(`${url} answers with status ${answer.status}: ${body?.detail ?? 'no reason given'}`);
  }
  if (!Array.isArray(body?.items) || body.items.length !== items.length) {
    throw new Error(`${url} answers with something else than one item for each of ${items.length}.`);
  }
  return body.items;
}

/**
 * @param {string} reference
 * @param {any} facts
 * @param {Options} options
 * @returns {Asset}
 */
function asset(reference, facts, { sizes }) {
  const shown = facts?.verdict?.permitted === true;
  /** @type {Asset} */
  const made = { reference, shown, sources: [], facts };
  const { src } = Object(facts);
  if (isPicture(facts)) {
    made.img = { alt: shown ? (facts.altText ?? '') : '', ...(typeof src === 'string' ? { src } : {}) };
  } else if (shown && typeof src === 'string') {
    made.file = src;
  }
  if (shown) {
    for (const [name, value] of [['width', facts.width], ['height', facts.height], ['srcSet', facts.srcset], ['sizes', sizes]]) {
      if (value !== undefined && made.img !== undefined) made.img[name] = value;
    }
    for (const { type, media, srcset } of facts.sources ?? []) {
      made.sources.push({ type, srcSet: srcset, ...(media === undefined ? {} : { media }), ...(sizes === undefined ? {} : { sizes }) });
    }
  } else {
    made.reason = facts?.verdict?.reason ?? facts?.problem?.detail ?? 'unknown';
  }
  return made;
}

/**
 * Whether the place is one for a picture: of a picture, or the still one of a video or a document.
 *
 * @param {any} facts
 */
function isPicture(facts) {
  const { kind = 'image', src } = Object(facts);
  return kind === 'image' || (typeof src === 'string' && /\.(?:avif|webp|jpe?g|png)(?:[?#]|$)/i.test(src));
}

/**
 * Copies a tree, with another value in the place of each reference.
 *
 * @param {any} node
 * @param {string} name of the property it stands in
 * @param {(reference: string, name: string) => unknown} instead
 * @returns {any}
 */
function visit(node, name, instead) {
  if (typeof node === 'string') {
    return REFERENCE.test(node) ? instead(node, name) : node;
  }
  if (Array.isArray(node)) {
    return node.map((entry) => visit(entry, name, instead));
  }
  if (typeof node !== 'object' || node === null) {
    return node;
  }
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, /^@|:/.test(key) && typeof value === 'string' ? value : visit(value, key, instead)]),
  );
}
