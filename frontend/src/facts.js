/**
 * What governance says of an asset now, in the place that was asked for.
 *
 * @typedef {object} Verdict
 * @property {boolean} permitted
 * @property {string} [until] first moment at which it no longer holds, ISO 8601
 * @property {string} [reason] why it is withheld, such as `expired`
 * @property {string} [since] when the reason began to hold, ISO 8601
 */

/**
 * @typedef {object} Source
 * @property {string} type media type, such as `image/avif`
 * @property {string} [media] pages it is for, such as `(max-width: 639.98px)`; all if left out
 * @property {string} srcset
 */

/**
 * What a page may show until the picture has loaded. Of the whole picture, whatever the preset cuts off.
 *
 * @typedef {object} Placeholder
 * @property {string} [thumbHash] a ThumbHash in base64, for scripts that draw one
 * @property {string} [dataUrl] a picture of a few hundred bytes that holds itself
 * @property {string} [colour] the colour that covers most of it, such as `#aabbcc`
 */

/**
 * The delivery's public facts of an asset in one preset and locale. Absent facts are left out.
 *
 * @typedef {object} Facts
 * @property {string} reference
 * @property {Verdict} verdict
 * @property {string} [key]
 * @property {string} [kind] `image`, `video`, `document` or `audio`
 * @property {string} [version]
 * @property {string} [locale]
 * @property {string} [title]
 * @property {string} [description]
 * @property {string} [altText]
 * @property {string} [altTextLanguage]
 * @property {string} [credit]
 * @property {string} [copyright]
 * @property {string} [licence] http or https address
 * @property {string} [preset]
 * @property {number} [width] pixels
 * @property {number} [height] pixels
 * @property {string} [src] http or https address
 * @property {string} [srcset]
 * @property {Source[]} [sources]
 * @property {Placeholder} [placeholder]
 */

import { parseReference } from './reference.js';

const TEXTS = /** @type {const} */ ([
  'key', 'kind', 'version', 'locale', 'title', 'description', 'altText', 'altTextLanguage', 'credit', 'copyright',
  'preset',
]);

/** Forms that may stand in a style or an address as they are. */
const PLACEHOLDER = /** @type {const} */ ([
  ['thumbHash', /^[A-Za-z0-9+/]{8,80}={0,2}$/],
  ['dataUrl', /^data:image\/png;base64,[A-Za-z0-9+/]+={0,2}$/],
  ['colour', /^#[0-9a-f]{6}$/],
]);

/** No fact of one asset is longer; the bound keeps a broken answer from filling a page. */
const LONGEST = 20_000;

/** More than any preset's formats in all its shapes. */
const MOST_SOURCES = 60;

/**
 * Takes over what has the right shape from an answer of the delivery or the picker, and nothing else. Markup is not
 * taken over: whoever shows facts sets attributes and texts.
 *
 * @param {unknown} value parsed JSON
 * @returns {Facts | null} null if it is no facts object at all
 */
export function readFacts(value) {
  if (!isRecord(value) || !isRecord(value['verdict']) || typeof value['verdict']['permitted'] !== 'boolean') {
    return null;
  }
  if (!parseReference(value['reference'])) {
    return null;
  }
  /** @type {Facts} */
  const facts = { reference: /** @type {string} */ (value['reference']), verdict: readVerdict(value['verdict']) };
  for (const name of TEXTS) {
    const text = readText(value[name]);
    if (text !== undefined) {
      facts[name] = text;
    }
  }
  const licence = readAddress(value['licence']);
  const src = readAddress(value['src']);
  const srcset = readSrcset(value['srcset']);
  const size = { width: readPixels(value['width']), height: readPixels(value['height']) };
  if (licence !== undefined) facts.licence = licence;
  if (src !== undefined) facts.src = src;
  if (srcset !== undefined) facts.srcset = srcset;
  if (size.width !== undefined) facts.width = size.width;
  if (size.height !== undefined) facts.height = size.height;
  if (Array.isArray(value['sources'])) facts.sources = value['sources'].slice(0, MOST_SOURCES).flatMap(readSource);
  const placeholder = readPlaceholder(value['placeholder']);
  if (placeholder !== undefined) facts.placeholder = placeholder;
  return facts;
}

/**
 * @param {unknown} value
 * @returns {Placeholder | undefined} undefined if nothing of it is sound
 */
function readPlaceholder(value) {
  if (!isRecord(value)) {
    return undefined;
  }
  /** @type {Placeholder} */
  const placeholder = {};
  for (const [name, form] of PLACEHOLDER) {
    const text = readText(value[name]);
    if (text !== undefined && form.test(text)) placeholder[name] = text;
  }
  return Object.keys(placeholder).length > 0 ? placeholder : undefined;
}

/**
 * @param {Record<string, unknown>} value
 * @returns {Verdict}
 */
function readVerdict(value) {
  /** @type {Verdict} */
  const verdict = { permitted: value['permitted'] === true };
  for (const name of /** @type {const} */ (['until', 'reason', 'since'])) {
    const text = readText(value[name]);
    if (text !== undefined) verdict[name] = text;
  }
  return verdict;
}

/**
 * @param {unknown} value
 * @returns {Source[]}
 */
function readSource(value) {
  const srcset = isRecord(value) ? readSrcset(value['srcset']) : undefined;
  const type = isRecord(value) ? readText(value['type']) : undefined;
  const media = isRecord(value) ? value['media'] : undefined;
  if (srcset === undefined || type === undefined || !/^image\/[a-z0-9.+-]+$/.test(type)) {
    return [];
  }
  if (media === undefined) {
    return [{ type, srcset }];
  }
  // A source whose pages are not known must not become one for all pages.
  const sound = typeof media === 'string' && /^\(max-width: \d{1,5}(\.\d{1,2})?px\)$/.test(media);
  return sound ? [{ type, media, srcset }] : [];
}

/**
 * @param {unknown} value
 * @returns {string | undefined}
 */
function readText(value) {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST ? value : undefined;
}

/**
 * An address that a page may load: http, https, or relative to the page.
 *
 * @param {unknown} value
 * @returns {string | undefined}
 */
function readAddress(value) {
  const text = readText(value);
  if (text === undefined || /[\s<>"]/.test(text)) {
    return undefined;
  }
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(text);
  return scheme === null || /^https?:$/i.test(scheme[0]) ? text : undefined;
}

/**
 * Candidates of a `srcset`, kept only if each is an address and a width or density.
 *
 * @param {unknown} value
 * @returns {string | undefined}
 */
function readSrcset(value) {
  const text = readText(value);
  const sound = text?.split(/,\s+/).every((candidate) => {
    const form = /^(\S+)(?:\s+\d+(?:\.\d+)?[wx])?$/.exec(candidate.trim());
    return form !== null && readAddress(form[1]) !== undefined;
  });
  return sound ? text : undefined;
}

/**
 * @param {unknown} value
 * @returns {number | undefined}
 */
function readPixels(value) {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) <= 100_000 ? Number(value) : undefined;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
