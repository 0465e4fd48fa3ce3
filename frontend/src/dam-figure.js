import { parseReference } from './reference.js';

/**
 * A picture in rich text. Stored as
 *
 *     <figure><img data-dam="dam:zjzrwk6fxzf7kz" data-preset="inline" alt="…"><figcaption>…</figcaption></figure>
 *
 * which holds no address that could go stale. `alt` and `figcaption` are left out where nothing is said.
 *
 * @typedef {object} DamFigure
 * @property {string} reference such as `dam:zjzrwk6fxzf7kz`
 * @property {string} preset name of the rule for this place; empty if none is said
 * @property {string} alt what the editor says here instead of the asset's own alt text; empty if nothing
 * @property {string} caption plain text below the picture; empty if there is none
 */

/** Where a picture may stand in markup: stored figures, bare images, and figures that embeds bring along. */
export const FIGURES = 'figure:has(img[data-dam]), figure[data-dam], img[data-dam]';

/** What must be escaped, by the HTML standard's rules for writing fragments. */
const ENTITIES = /** @type {Record<string, string>} */ ({
  '&': '&amp;', '\u00a0': '&nbsp;', '<': '&lt;', '>': '&gt;', '"': '&quot;',
});

/**
 * Takes over what makes a picture, wherever it was read from.
 *
 * @param {{ reference: unknown, preset?: unknown, alt?: unknown, caption?: unknown }} read
 * @returns {DamFigure | null} null if the reference is none: such a picture could never be shown
 */
export function damFigure({ reference, preset, alt, caption }) {
  if (typeof reference !== 'string' || !parseReference(reference)) {
    return null;
  }
  const text = (/** @type {unknown} */ value) => (typeof value === 'string' ? value : '');
  // White space around and in runs has no meaning in a caption; a space that does not break has.
  const said = text(caption).replace(/[\t\n\f\r ]+/g, ' ').replace(/^ | $/g, '');
  return { reference, preset: text(preset), alt: text(alt).trim() === '' ? '' : text(alt), caption: said };
}

/**
 * Reads a `<figure>` or an `<img>`.
 *
 * @param {Element} element
 * @returns {DamFigure | null} null if it holds no single sound reference
 */
export function readFigure(element) {
  const images = element.matches('img') ? [element] : [...element.querySelectorAll('img')];
  const bearers = [element, ...images].filter((one, index, all) => one.hasAttribute('data-dam') && all.indexOf(one) === index);
  const bearer = bearers[0];
  if (bearers.length !== 1 || !bearer) {
    return null;
  }
  // An embed's own image shows the asset's alt text, which nobody wrote for this place.
  const alt = bearer.matches('img') ? bearer.getAttribute('alt') : '';
  return damFigure({
    reference: bearer.getAttribute('data-dam'),
    preset: bearer.getAttribute('data-preset'),
    alt,
    caption: element.querySelector('figcaption')?.textContent,
  });
}

/**
 * Prints a picture in its one form; {@link readFigure} reads it back.
 *
 * @param {DamFigure} figure
 * @returns {string}
 */
export function printFigure({ reference, preset, alt, caption }) {
  const attributes = figureAttributes({ reference, preset, alt })
    .map(([name, value]) => ` ${name}="${escape(value)}"`);
  const said = caption === '' ? '' : `<figcaption>${escape(caption, /[&\u00a0<>]/g)}</figcaption>`;
  return `<figure><img${attributes.join('')}>${said}</figure>`;
}

/**
 * The attributes of a picture's `<img>`, in the order in which they are stored.
 *
 * @param {Omit<DamFigure, 'caption'>} figure
 * @returns {[string, string][]}
 */
export function figureAttributes({ reference, preset, alt }) {
  const all = /** @type {[string, string][]} */ ([['data-dam', reference], ['data-preset', preset], ['alt', alt]]);
  return all.filter(([, value]) => value !== '');
}

/**
 * @param {string} text
 * @param {RegExp} [wanted]
 */
function escape(text, wanted = /[&\u00a0<>"]/g) {
  return text.replace(wanted, (sign) => ENTITIES[sign] ?? sign);
}
