import { defineDamPicture, viewAttributes } from '@vitrine/frontend/dam-picture-element.js';

/** @typedef {import('@tiptap/pm/model').Node} Node */
/** @typedef {import('@tiptap/pm/view').NodeView} NodeView */
/** @typedef {import('@vitrine/frontend/dam-figure.js').DamFigure} DamFigure */
/** @typedef {import('@vitrine/frontend/dam-picture-element.js').DamPictureElement} DamPictureElement */

/**
 * A picture in the text, and a row of buttons for what can be done with it.
 *
 * @implements {NodeView}
 */
export class PictureView {
  dom = document.createElement('div');
  /** @type {DamPictureElement} */ #picture;
  #node;

  /**
   * @param {Node} node
   * @param {object} place
   * @param {import('@vitrine/frontend/picture-desk.js').PictureDesk} place.desk
   * @param {import('./actions.js').Actions} place.doing
   * @param {() => number | undefined} place.getPos
   * @param {() => void} place.focus gives the focus to the text
   */
  constructor(node, { desk, doing, getPos, focus }) {
    defineDamPicture(window);
    this.#node = node;
    this.#picture = /** @type {DamPictureElement} */ (document.createElement('dam-picture'));
    this.#picture.desk = desk;
    // A press would give it too, but with the caret at the beginning: a drag that had begun would then leave a copy.
    this.#picture.addEventListener('mousedown', focus);
    const { labels } = desk;
    const act = (/** @type {(place: number) => unknown} */ action) => () => {
      const place = getPos();
      if (place !== undefined) {
        action(place);
      }
    };
    const row = document.createElement('div');
    row.className = 'dam-picture-actions';
    row.style.cssText = 'display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block: -0.5rem 1rem';
    row.append(
      button(labels.replace, act((place) => doing.choose(place))),
      button(labels.details, act((place) => doing.describe(place))),
      button(labels.remove, act((place) => doing.remove(place))),
    );
    this.dom.className = 'dam-picture';
    this.dom.append(this.#picture, row);
    this.#show();
  }

  /** @param {Node} node */
  update(node) {
    if (node.type !== this.#node.type) {
      return false;
    }
    this.#node = node;
    this.#show();
    return true;
  }

  selectNode() {
    this.dom.classList.add('ProseMirror-selectednode');
    this.#picture.style.outline = '3px solid Highlight';
  }

  deselectNode() {
    this.dom.classList.remove('ProseMirror-selectednode');
    this.#picture.style.outline = '';
  }

  /** Its buttons are its own affair; all else is the editor's. */
  stopEvent(/** @type {Event} */ event) {
    return event.target instanceof Element && event.target.closest('button') !== null;
  }

  ignoreMutation() {
    return true;
  }

  #show() {
    for (const [name, value] of Object.entries(viewAttributes(/** @type {DamFigure} */ (this.#node.attrs)))) {
      if (value === null) {
        this.#picture.removeAttribute(name);
      } else if (this.#picture.getAttribute(name) !== value) {
        this.#picture.setAttribute(name, value);
      }
    }
  }
}

/**
 * @param {string} label
 * @param {() => void} action
 */
function button(label, action) {
  const element = document.createElement('button');
  element.type = 'button';
  element.style.minHeight = '1.75rem'; // what a finger hits (WCAG 2.2, target size)
  element.textContent = label;
  element.addEventListener('click', action);
  return element;
}
