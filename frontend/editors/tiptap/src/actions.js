import { NodeSelection } from '@tiptap/pm/state';
import { askDetails } from './details-dialog.js';

/** @typedef {import('@tiptap/core').Editor} Editor */
/** @typedef {import('@vitrine/frontend/picture-desk.js').PictureDesk} PictureDesk */
/** @typedef {import('@vitrine/frontend/dam-figure.js').DamFigure} DamFigure */
/** @typedef {ReturnType<typeof actions>} Actions */

/**
 * What can be done with pictures.
 *
 * @param {Editor} editor
 * @param {PictureDesk} desk
 */
export function actions(editor, desk) {
  const at = (/** @type {number} */ place) => {
    const node = editor.state.doc.nodeAt(place);
    return node?.type.name === 'damPicture' ? /** @type {DamFigure} */ (node.attrs) : null;
  };

  /** Where the selected picture stands; null if none is selected. */
  const selected = () => {
    const { selection } = editor.state;
    return selection instanceof NodeSelection && at(selection.from) ? selection.from : null;
  };

  /**
   * @param {number} place
   * @param {DamFigure | null} figure
   */
  const write = (place, figure) => {
    if (editor.isDestroyed) {
      return;
    }
    const { state, view } = editor;
    if (figure && at(place)) {
      const changed = state.tr.setNodeMarkup(place, null, figure);
      view.dispatch(changed.setSelection(NodeSelection.create(changed.doc, place)).scrollIntoView());
    }
    view.focus();
  };

  return {
    selected,

    /** Lets the editor choose a picture for a place, or one to insert. */
    async choose(/** @type {number | null} */ place = selected()) {
      const chosen = await desk.pick(place === null ? null : at(place));
      if (place !== null) {
        write(place, chosen);
      } else if (!editor.isDestroyed) {
        const chain = editor.chain().focus();
        (chosen ? chain.insertContent({ type: 'damPicture', attrs: chosen }) : chain).run();
      }
    },

    /** Asks for the preset and the texts of a picture. */
    async describe(/** @type {number} */ place) {
      const figure = at(place);
      write(place, figure && await askDetails(desk, figure));
    },

    remove(/** @type {number} */ place) {
      const { state, view } = editor;
      view.dispatch(state.tr.delete(place, place + 1));
      view.focus();
    },
  };
}
