/**
 * @typedef {object} Place
 * @property {string} preset name of the rule for this place in the page
 * @property {string} [locale] language tag of the page
 * @property {string} [site] name of the site the page belongs to
 */

import { parseReference } from './reference.js';

/** @typedef {import('./reference.js').AssetReference} AssetReference */

/** Key, preset, and a name that only search engines read. */
const DELIVERED = /^([^/]+)\/([a-z][a-z0-9-]{0,39})(?:\/[^/]*)?$/;

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

/**
 * Reads an address that this delivery answers with a picture: the reverse of {@link pictureUrl}, whatever name, width
 * and locale stand in it.
 *
 * @param {string} base delivery base, absolute, or relative to the page
 * @param {string} address
 * @returns {{ reference: string, preset: string } | null} null if it is another address
 */
export function parseDeliveryUrl(base, address) {
  const page = globalThis.document?.baseURI;
  if (!URL.canParse(withoutSlash(base), page) || !URL.canParse(address)) {
    return null;
  }
  const delivery = new URL(withoutSlash(base), page);
  const url = new URL(address);
  const below = `${withoutSlash(delivery.pathname)}/`;
  if (url.origin !== delivery.origin || !url.pathname.startsWith(below)) {
    return null;
  }
  const [, key, preset] = DELIVERED.exec(url.pathname.slice(below.length)) ?? [];
  const version = url.searchParams.get('v');
  const reference = version ? `dam:${key}@${version}` : `dam:${key}`;
  return preset !== undefined && parseReference(reference) ? { reference, preset } : null;
}

/** @param {string} base */
function withoutSlash(base) {
  return base.replace(/\/+$/, '');
}
