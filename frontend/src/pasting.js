import { parseDeliveryUrl } from './delivery.js';
import { damFigure, FIGURES, printFigure, readFigure } from './dam-figure.js';

/** @typedef {import('./dam-figure.js').DamFigure} DamFigure */

/**
 * Brings pasted markup into the form that is stored: pictures that this delivery serves become figures beside the
 * paragraph in which they stood, and figures whose reference is malformed are left out. Everything else stays as it is,
 * sound figures included.
 *
 * @param {string} html
 * @param {string} base delivery base
 * @returns {string | null} null if there is nothing to change
 */
export function adoptMarkup(html, base) {
  if (!/<(img|figure)\b/i.test(html)) {
    return null;
  }
  const pasted = new DOMParser().parseFromString(html, 'text/html');
  let changed = false;
  for (const element of pasted.querySelectorAll(`${FIGURES}, img[src]`)) {
    const marked = element.closest(FIGURES);
    const figure = marked ? readFigure(marked) : deliveredFigure(element.getAttribute('src'), base);
    // What went with a figure around it, is sound already, or is of elsewhere.
    if (pasted.body.contains(element) && Boolean(marked) !== Boolean(figure)) {
      replace(element, figure);
      changed = true;
    }
  }
  return changed ? pasted.body.innerHTML : null;
}

/**
 * Reads pasted text that is nothing but the address of a picture that this delivery serves.
 *
 * @param {string} text
 * @param {string} base delivery base
 * @returns {DamFigure | null} null if it is another text
 */
export function adoptText(text, base) {
  return deliveredFigure(text.trim(), base);
}

/**
 * @param {string | null} address
 * @param {string} base
 */
function deliveredFigure(address, base) {
  const delivered = address ? parseDeliveryUrl(base, address) : null;
  return delivered && damFigure(delivered);
}

/**
 * Puts a figure in the place of an element, out of the paragraph, link or `<picture>` in which figures cannot stand.
 *
 * @param {Element} element
 * @param {DamFigure | null} figure
 */
function replace(element, figure) {
  const outermost = element.closest('figure') ?? element.closest('picture') ?? element;
  const link = outermost.closest('a');
  const target = link?.textContent?.trim() === '' ? link : outermost;
  const block = target.closest('p, h1, h2, h3, h4, h5, h6');
  const holder = element.ownerDocument.createElement('div');
  if (figure) {
    const caption = figure.caption || outermost.querySelector('figcaption')?.textContent || '';
    holder.innerHTML = printFigure({ ...figure, caption });
  }
  if (block && figure) {
    splitAround(block, target);
    block.after(...holder.childNodes);
  } else {
    target.replaceWith(...holder.childNodes);
  }
  if (block && block.textContent?.trim() === '' && !block.querySelector('img')) {
    block.remove();
  }
}

/**
 * Takes a block apart at an element: what stands behind it moves into a block of the same kind.
 *
 * @param {Element} block
 * @param {Element} element
 */
function splitAround(block, element) {
  const range = element.ownerDocument.createRange();
  range.setStartAfter(element);
  range.setEndAfter(/** @type {Node} */ (block.lastChild));
  const rest = range.extractContents();
  element.remove();
  if (rest.textContent?.trim() !== '' || rest.querySelector('img')) {
    const after = /** @type {Element} */ (block.cloneNode(false));
    after.removeAttribute('id');
    after.append(rest);
    block.after(after);
  }
}
