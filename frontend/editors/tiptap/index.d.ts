import type { Editor, Node } from '@tiptap/core';
import type { EditorOptions, PictureDesk } from '@vitrine/frontend/picture-desk.js';

/** A picture from the DAM as a node of Tiptap. */
export const DamPicture: Node<EditorOptions, { desk: PictureDesk }>;

/** A button for a toolbar of the page's own, which inserts a picture or replaces the one that is selected. */
export function pictureButton(editor: Editor): HTMLButtonElement;

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    damPicture: {
      /** Opens the picker, to insert a picture, or to choose another for the one that is selected. */
      chooseDamPicture: () => ReturnType;
      /** Asks for the preset and the texts of the selected picture. */
      describeDamPicture: () => ReturnType;
    };
  }
  interface Storage {
    damPicture: { desk: PictureDesk };
  }
}
