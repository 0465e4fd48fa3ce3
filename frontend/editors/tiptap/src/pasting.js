import { Plugin } from '@tiptap/pm/state';

/** @typedef {import('@vitrine/frontend/picture-desk.js').PictureDesk} PictureDesk */

/**
 * Brings what is pasted or dropped into the form that is stored.
 *
 * @param {import('@tiptap/pm/model').NodeType} type of pictures
 * @param {PictureDesk} desk
 */
export function pasting(type, desk) {
  return new Plugin({
    props: {
      transformPastedHTML: (html) => desk.adoptMarkup(html) ?? html,
      handlePaste: (view, event) => {
        const figure = desk.adoptText(event.clipboardData?.getData('text/plain') ?? '');
        if (!figure) {
          return false;
        }
        view.dispatch(view.state.tr.replaceSelectionWith(type.create(figure)).scrollIntoView());
        return true;
      },
    },
  });
}
