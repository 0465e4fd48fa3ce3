/**
 * @typedef {object} Place
 * @property {string} preset name of the rule for this place in the page
 * @property {string} [locale] language tag of the page
 * @property {string} [site] name of the site the page belongs to
 */

/** @typedef {import('./reference.js').AssetReference} AssetReference */

/**
 * Where the facts of an asset are read.
 *
 * @param {string} base delivery base, such as `https://media.example.com/media`
 * @param {AssetReference} reference
 * @param {Place} place
 * @returns {string}
 */
export function factsUrl(base, reference, place) {
  const query = parameters(reference, place);
  query.set('preset', place.preset);
  return `${withoutSlash(base)}/${reference.key}.json?${query}`;
}

/**
 * Where the picture itself is loaded when no facts are at hand. The delivery answers with a fallback in the preset's
 * shape if the asset is withheld or unknown.
 *
 * @param {string} base delivery base
 * @param {AssetReference} reference
 * @param {Place} place
 * @returns {string}
 */
export function pictureUrl(base, reference, place) {
  const query = parameters(reference, place).toString();
  const path = `${withoutSlash(base)}/${reference.key}/${encodeURIComponent(place.preset)}`;
  return query === '' ? path : `${path}?${query}`;
}

/**
 * @param {AssetReference} reference
 * @param {Place} place
 */
function parameters({ version }, { locale, site }) {
  const query = new URLSearchParams();
  if (locale) query.set('locale', locale);
  if (version) query.set('v', version);
  if (site) query.set('site', site);
  return query;
}

/** @param {string} base */
function withoutSlash(base) {
  return base.replace(/\/+$/, '');
}
