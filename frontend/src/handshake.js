import { readFacts } from './facts.js';
import { parseReference } from './reference.js';

/** @typedef {import('./facts.js').Facts} Facts */

/**
 * One asset that an editor chose. Store the reference; the facts are for showing it at once.
 *
 * @typedef {object} Selection
 * @property {string} reference
 * @property {Facts} [facts] left out if the picker sent none that can be used
 */

/**
 * What the picker may say. `malformed` comes from the right window with the right session, but cannot be used.
 *
 * @typedef {{ type: 'ready' } | { type: 'cancel' } | { type: 'malformed' }
 *   | { type: 'select', selections: Selection[] }} PickerMessage
 */

/**
 * What a picker is opened for.
 *
 * @typedef {object} Opening
 * @property {string} token signed by the CMS for this editor
 * @property {string} locale language tag of the page
 * @property {string} value reference chosen before, empty if none
 * @property {string[]} kinds kinds that fit, empty for every kind
 * @property {string[]} presets presets of the place, the first is the one shown
 * @property {boolean} multiple whether several may be chosen
 */

/** A page holds fewer pictures than this; more is a mistake or an attack. */
const MOST_SELECTIONS = 200;

/**
 * The address of the picker's frame. It holds nothing secret: tokens and references go by message.
 *
 * @param {URL} picker
 * @param {{ site: string, origin: string, session: string, lang: string, theme: string }} host
 * @returns {string}
 */
export function frameUrl(picker, host) {
  const url = new URL(picker);
  for (const [name, value] of Object.entries(host)) {
    url.searchParams.set(name, value);
  }
  return url.href;
}

/**
 * @param {string} session
 * @param {Opening} opening
 */
export function openMessage(session, opening) {
  return { type: 'vitrine:open', session, ...opening };
}

/**
 * Reads a message of one opening. The caller has checked where it came from.
 *
 * @param {unknown} data
 * @param {string} session id of this opening
 * @param {boolean} multiple whether several selections may come
 * @returns {PickerMessage | null} null if it is none of this opening's messages
 */
export function readMessage(data, session, multiple) {
  if (typeof data !== 'object' || data === null) {
    return null;
  }
  const { type, session: claimed, selections } = /** @type {Record<string, unknown>} */ (data);
  if (claimed !== session || session === '') {
    return null;
  }
  switch (type) {
    case 'vitrine:ready':
      return { type: 'ready' };
    case 'vitrine:cancel':
      return { type: 'cancel' };
    case 'vitrine:select':
      return readSelections(selections, multiple);
    default:
      return null;
  }
}

/**
 * @param {unknown} value
 * @param {boolean} multiple
 * @returns {PickerMessage}
 */
function readSelections(value, multiple) {
  const most = multiple ? MOST_SELECTIONS : 1;
  if (!Array.isArray(value) || value.length < 1 || value.length > most) {
    return { type: 'malformed' };
  }
  const selections = value.map(readSelection);
  return selections.every((selection) => selection !== null)
    ? { type: 'select', selections }
    : { type: 'malformed' };
}

/**
 * @param {unknown} value
 * @returns {Selection | null}
 */
function readSelection(value) {
  const { reference, facts } = /** @type {Record<string, unknown>} */ (Object(value));
  if (typeof reference !== 'string' || !parseReference(reference)) {
    return null;
  }
  const read = readFacts(facts);
  // Facts of another asset would show one picture and store another.
  const fits = read !== null && parseReference(read.reference)?.key === parseReference(reference)?.key;
  return fits ? { reference, facts: read } : { reference };
}
