import { figureAttributes, readFigure } from '@vitrine/frontend/dam-figure.js';
import { PictureDesk } from '@vitrine/frontend/picture-desk.js';
import { Node } from '@tiptap/core';
import { actions } from './actions.js';
import { pasting } from './pasting.js';
import { PictureView } from './picture-view.js';

/** @typedef {import('@vitrine/frontend/dam-figure.js').DamFigure} DamFigure */
/** @typedef {import('@vitrine/frontend/picture-desk.js').EditorOptions} EditorOptions */
/** @typedef {{ desk: PictureDesk }} Storage */

/** @param {HTMLElement} element */
const holdsReference = (element) => element.matches('[data-dam], :has(> img[data-dam], > a img[data-dam])');

/**
 * A picture from the DAM as a node of Tiptap. Configure it with the options of the editor plugins; it adds the commands
 * `chooseDamPicture` (inserts, or replaces the one that is selected) and `describeDamPicture`.
 *
 * @type {Node<EditorOptions, Storage>}
 */
export const DamPicture = Node.create({
  name: 'damPicture',
  group: 'block',
  atom: true,
  draggable: true,
  priority: 1000, // before image extensions, which would take the <img> and leave the reference

  addStorage() {
    return { desk: new PictureDesk(this.options) };
  },

  onDestroy() {
    this.storage.desk.close();
  },

  addAttributes() {
    return {
      reference: { default: '', rendered: false },
      preset: { default: '', rendered: false },
      alt: { default: '', rendered: false },
      caption: { default: '', rendered: false },
    };
  },

  parseHTML() {
    const read = (/** @type {HTMLElement} */ element) => {
      const figure = readFigure(element);
      return figure && { ...figure, preset: figure.preset || this.storage.desk.firstPreset };
    };
    const malformed = (/** @type {HTMLElement} */ element) => (holdsReference(element) && !readFigure(element) ? null : false);
    return [
      { tag: 'figure', getAttrs: (element) => read(element) ?? false },
      { tag: 'img[data-dam]', getAttrs: (element) => read(element) ?? false },
      { tag: 'figure', ignore: true, getAttrs: malformed },
      { tag: 'img[data-dam]', ignore: true, getAttrs: malformed },
    ];
  },

  renderHTML({ node }) {
    const figure = /** @type {DamFigure} */ (node.attrs);
    const image = /** @type {const} */ (['img', Object.fromEntries(figureAttributes(figure))]);
    return figure.caption === '' ? ['figure', image] : ['figure', image, ['figcaption', figure.caption]];
  },

  addNodeView() {
    const { desk } = this.storage;
    const doing = actions(this.editor, desk);
    const focus = () => this.editor.view.focus();
    return ({ node, getPos }) => new PictureView(node, { desk, doing, getPos, focus });
  },

  addCommands() {
    const doing = actions(this.editor, this.storage.desk);
    return {
      chooseDamPicture: () => ({ dispatch }) => {
        if (dispatch) {
          void doing.choose();
        }
        return true;
      },
      describeDamPicture: () => ({ dispatch }) => {
        const place = doing.selected();
        if (place !== null && dispatch) {
          void doing.describe(place);
        }
        return place !== null;
      },
    };
  },

  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.describeDamPicture() };
  },

  addProseMirrorPlugins() {
    return [pasting(this.type, this.storage.desk)];
  },
});
