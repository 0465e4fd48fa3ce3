/**
 * @typedef {object} Settings
 * @property {{ endpoint: string, authorization: string, limit: number, public: string }} magnolia
 * @property {{ address: string, site: string, key: string }} vitrine
 * @property {Record<string, string>} languages language tags by Magnolia's names of languages
 */

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
  const read = {
    magnolia: {
      endpoint: address(magnolia?.endpoint, 'magnolia.endpoint'),
      public: address(magnolia?.public, 'magnolia.public'),
      authorization: environment['MAGNOLIA_AUTHORIZATION'] ?? '',
      limit: magnolia?.limit ?? 25,
    },
    vitrine: { address: address(vitrine?.address, 'vitrine.address'), site: vitrine?.site, key: environment['VITRINE_API_KEY'] ?? '' },
    languages,
  };
  if (!Number.isInteger(read.magnolia.limit) || read.magnolia.limit < 1 || read.magnolia.limit > 200) mistakes.push('magnolia.limit is not 1 to 200');
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(read.vitrine.site ?? '')) mistakes.push('vitrine.site is not the name of a site');
  if (!/^vk_[a-z0-9]{1,32}_[A-Za-z0-9_-]{32,}$/.test(read.vitrine.key)) mistakes.push('the environment variable VITRINE_API_KEY holds no API key (scope usage:write)');
  const tags = Object.entries(Object(languages));
  if (tags.length === 0 || tags.some(([, tag]) => typeof tag !== 'string')) mistakes.push('languages is not like {"en": "en-GB", "de": "de-DE"}');
  if (mistakes.length > 0) {
    throw new Error(`The settings have mistakes: ${mistakes.join('; ')}.`);
  }
  return read;
}
