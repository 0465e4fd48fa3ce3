import type { EditorOptions, PictureDesk } from '@vitrine/frontend/picture-desk.js';
import { Plugin } from 'ckeditor5';

/** Pictures from the DAM; add it to an editor's plugins and `damPicture` to its toolbar. */
export class DamPictures extends Plugin {
  static get pluginName(): 'DamPictures';
  readonly desk: PictureDesk;
}

declare module 'ckeditor5' {
  interface EditorConfig {
    vitrine?: EditorOptions;
  }
}
