import { printFigure } from '@vitrine/frontend/dam-figure.js';
import { PictureDesk } from '@vitrine/frontend/picture-desk.js';
import { ClipboardPipeline, Dialog, Plugin, Widget, WidgetToolbarRepository } from 'ckeditor5';
import { ChooseDamPicture, InsertDamPicture, UpdateDamPicture } from './commands.js';
import { addControls } from './controls.js';
import { convertPictures } from './conversion.js';

/**
 * Pictures from the DAM in CKEditor 5. Takes its options from the editor's configuration under `vitrine`, and offers
 * the toolbar items `damPicture`, and, beside a selected picture, `damPictureReplace`, `damPictureDetails` and
 * `damPictureRemove`.
 *
 *     ClassicEditor.create({ plugins: [Essentials, Paragraph, DamPictures], toolbar: ['damPicture'], vitrine: { … } });
 */
export class DamPictures extends Plugin {
  static get pluginName() {
    return /** @type {const} */ ('DamPictures');
  }

  static get requires() {
    return /** @type {const} */ ([ClipboardPipeline, Dialog, Widget, WidgetToolbarRepository]);
  }

  /** @param {import('ckeditor5').Editor} editor */
  constructor(editor) {
    super(editor);
    this.desk = new PictureDesk(/** @type {any} */ (editor.config.get('vitrine')));
  }

  init() {
    const { editor, desk } = this;
    editor.model.schema.register('damPicture', {
      inheritAllFrom: '$blockObject',
      allowAttributes: ['reference', 'preset', 'alt', 'caption'],
    });
    convertPictures(editor, desk);
    editor.commands.add('insertDamPicture', new InsertDamPicture(editor));
    editor.commands.add('updateDamPicture', new UpdateDamPicture(editor));
    editor.commands.add('chooseDamPicture', new ChooseDamPicture(editor, desk));
    addControls(editor, desk);
    this.listenTo(editor.editing.view.document, 'clipboardInput', (_, data) => {
      const { dataTransfer } = data;
      const html = dataTransfer.getData('text/html');
      const figure = desk.adoptText(dataTransfer.getData('text/plain'));
      const adopted = figure ? printFigure(figure) : desk.adoptMarkup(html);
      if (adopted !== null) {
        data.content = editor.data.htmlProcessor.toView(adopted);
      }
    }, { priority: 'high' });
  }

  /** @override */
  destroy() {
    this.desk.close();
    super.destroy();
  }
}
