import { DESK_WANTED, defineDamPicture } from '@vitrine/frontend/dam-picture-element.js';
import { printFigure } from '@vitrine/frontend/dam-figure.js';
import { PictureDesk } from '@vitrine/frontend/picture-desk.js';
import { storedForm } from './stored-form.js';
import { actions } from './actions.js';
import { controls } from './controls.js';

/** @typedef {import('tinymce').Editor} Editor */
/** @typedef {import('tinymce').TinyMCE} TinyMCE */

/**
 * Adds the plugin `vitrine` to TinyMCE. An editor that names it takes the option `vitrine`, and offers the button and
 * menu item `vitrine` and the command `VitrinePicture`.
 *
 *     vitrine(tinymce);
 *     tinymce.init({ selector: 'textarea', plugins: 'vitrine', toolbar: 'bold | vitrine', vitrine: { … } });
 *
 * @param {TinyMCE} tinymce
 */
export function vitrine(tinymce) {
  tinymce.PluginManager.add('vitrine', (editor) => {
    editor.options.register('vitrine', { processor: 'object' });
    const desk = new PictureDesk(editor.options.get('vitrine'));
    const doing = actions(editor, desk);
    controls(editor, desk, doing);
    editor.addCommand('VitrinePicture', () => void doing.choose());
    editor.on('PreInit', () => {
      storedForm(editor, tinymce, desk);
      defineDamPicture(/** @type {Window & typeof globalThis} */ (editor.getWin()));
      editor.getBody().addEventListener(DESK_WANTED, (event) => /** @type {CustomEvent} */ (event).detail.offer(desk));
    });
    editor.on('PastePreProcess', (event) => {
      const figure = desk.adoptText(tinymce.html.Entities.decode(event.content));
      event.content = figure ? printFigure(figure) : (desk.adoptMarkup(event.content) ?? event.content);
    });
    editor.on('remove', () => desk.close());
  });
}
