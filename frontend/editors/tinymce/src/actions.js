import { printFigure } from '@vitrine/frontend/dam-figure.js';
import { figureOf, viewAttributes } from '@vitrine/frontend/dam-picture-element.js';
import { askDetails } from './details.js';

/** @typedef {import('tinymce').Editor} Editor */
/** @typedef {import('@vitrine/frontend/picture-desk.js').PictureDesk} PictureDesk */
/** @typedef {import('@vitrine/frontend/dam-figure.js').DamFigure} DamFigure */
/** @typedef {{ choose: () => Promise<void>, details: () => void, remove: () => void }} Actions */

/** Whether a node of the editor's view is a picture. */
export function isPicture(/** @type {Node} */ node) {
  return node.nodeName === 'DAM-PICTURE';
}

/**
 * What can be done with pictures: each works on the one that is selected.
 *
 * @param {Editor} editor
 * @param {PictureDesk} desk
 * @returns {Actions}
 */
export function actions(editor, desk) {
  const selected = () => {
    const node = editor.selection.getNode();
    return isPicture(node) ? /** @type {HTMLElement} */ (node) : null;
  };
  const write = (/** @type {HTMLElement} */ picture, /** @type {DamFigure} */ figure) => {
    editor.undoManager.transact(() => editor.dom.setAttribs(picture, viewAttributes(figure)));
    editor.selection.select(picture);
    editor.nodeChanged();
  };
  return {
    async choose() {
      const picture = selected();
      const place = editor.selection.getBookmark(2, true);
      const chosen = await desk.pick(picture && figureOf(picture));
      if (editor.removed) {
        return;
      }
      editor.focus();
      if (chosen && picture && editor.getBody().contains(picture)) {
        write(picture, chosen);
      } else if (chosen) {
        editor.selection.moveToBookmark(place);
        editor.undoManager.transact(() => editor.insertContent(printFigure(chosen)));
      }
    },
    details() {
      const picture = selected();
      const figure = picture && figureOf(picture);
      if (figure) {
        askDetails(editor, desk, figure, (said) => write(picture, said));
      }
    },
    remove() {
      const picture = selected();
      if (picture) {
        editor.undoManager.transact(() => editor.execCommand('Delete'));
        editor.focus();
      }
    },
  };
}
