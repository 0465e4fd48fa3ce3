/**
 * @typedef {object} Settings
 * @property {{ endpoint: string, authorization: string, limit: number, order: string, root: string,
 *   public: Record<string, string> }} magnolia `root` is the path that public addresses leave out; `public` holds the
 *   addresses of pages by Magnolia's names of languages, with `{path}` in them
 * @property {{ address: string, site: string, key: string }} vitrine
 * @property {Record<string, string>} languages language tags by Magnolia's names of languages
 */

/** By what never changes and no two pages share, so that batches fit together. */
const ORDER = 'mgnl:created asc,jcr:uuid asc';

/**
 * Reads the job's settings: a JSON file, and the secrets from the environment.
 *
 * @param {unknown} written parsed JSON
 * @param {Record<string, string | undefined>} environment
 * @returns {Settings}
 * @throws {Error} naming every setting that is missing or wrong
 */
export function readSettings(written, environment) {
  /** @type {any} */
  const { magnolia, vitrine, languages } = /** @type {any} */ (Object(written));
  /** @type {string[]} */
  const mistakes = [];
  /** @param {unknown} value @param {string} name */
  const address = (value, name) => {
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null;
    if (url === null || !/^https?:$/.test(url.protocol)) mistakes.push(`${name} is not an http or https address`);
    return url === null ? '' : url.href.replace(/\/+$/, '');
  };
  /** @param {unknown} value @param {string} name */
  const pageAddress = (value, name) => {
    const text = typeof value === 'string' ? value : '';
    const written = text.includes('{path}') ? text : `${text.replace(/\/+$/, '')}{path}`;
    address(written.replace('{path}', '/path'), name);
    return written;
  };
  const { public: pages } = Object(magnolia);
  const one = typeof pages === 'object' ? null : pageAddress(pages, 'magnolia.public');
  const read = {
    magnolia: {
      endpoint: address(magnolia?.endpoint, 'magnolia.endpoint'),
      public: Object.fromEntries(Object.keys(Object(languages))
        .map((language) => [language, one ?? pageAddress(pages?.[language], `magnolia.public.${language}`)])),
      root: magnolia?.root ?? '',
      order: magnolia?.order ?? ORDER,
      authorization: environment['MAGNOLIA_AUTHORIZATION'] ?? '',
      limit: magnolia?.limit ?? 25,
    },
    vitrine: { address: address(vitrine?.address, 'vitrine.address'), site: vitrine?.site, key: environment['VITRINE_API_KEY'] ?? '' },
    languages,
  };
  if (!Number.isInteger(read.magnolia.limit) || read.magnolia.limit < 1 || read.magnolia.limit > 200) mistakes.push('magnolia.limit is not 1 to 200');
  if (!/^(\/[^/]+)*$/.test(read.magnolia.root)) mistakes.push('magnolia.root is not a path like /magazine');
  if (!/^[\w:. ,-]+$/.test(read.magnolia.order)) mistakes.push('magnolia.order is not like "mgnl:created asc,jcr:uuid asc"');
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(read.vitrine.site ?? '')) mistakes.push('vitrine.site is not the name of a site');
  if (!/^vk_[a-z0-9]{1,32}_[A-Za-z0-9_-]{32,}$/.test(read.vitrine.key)) mistakes.push('the environment variable VITRINE_API_KEY holds no API key (scope usage:write)');
  const tags = Object.entries(Object(languages));
  if (tags.length === 0 || tags.some(([, tag]) => typeof tag !== 'string')) mistakes.push('languages is not like {"en": "en-GB", "de": "de-DE"}');
  if (mistakes.length > 0) {
    throw new Error(`The settings have mistakes: ${mistakes.join('; ')}.`);
  }
  return read;
}
