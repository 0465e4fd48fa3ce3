import { Command } from 'ckeditor5';
import { figureIn } from './conversion.js';

/** @typedef {import('@vitrine/frontend/dam-figure.js').DamFigure} DamFigure */
/** @typedef {import('@vitrine/frontend/picture-desk.js').PictureDesk} PictureDesk */
/** @typedef {import('ckeditor5').Editor} Editor */

/**
 * @param {Editor} editor
 * @returns {import('ckeditor5').ModelElement | null} the picture that is selected
 */
export function selectedPicture(editor) {
  const element = editor.model.document.selection.getSelectedElement();
  return element?.is('element', 'damPicture') ? element : null;
}

/** Puts a picture where the selection is. */
export class InsertDamPicture extends Command {
  /** @override */
  refresh() {
    const { schema, document } = this.editor.model;
    const place = document.selection.getFirstPosition();
    this.isEnabled = place !== null && schema.findAllowedParent(place, 'damPicture') !== null;
  }

  /** @override @param {DamFigure} figure */
  execute(figure) {
    const { model } = this.editor;
    model.change((writer) => model.insertObject(writer.createElement('damPicture', figure), null, null, { setSelection: 'on' }));
  }
}

/** Changes what the selected picture is, or what is said of it. Its value is the picture; null if none is selected. */
export class UpdateDamPicture extends Command {
  /** @override */
  refresh() {
    const picture = selectedPicture(this.editor);
    this.isEnabled = picture !== null;
    /** @type {DamFigure | null} */ this.value = picture && figureIn(picture);
  }

  /** @override @param {DamFigure} figure */
  execute(figure) {
    const picture = selectedPicture(this.editor);
    if (picture) {
      this.editor.model.change((writer) => writer.setAttributes({ ...figure }, picture));
    }
  }
}

/** Opens the picker, to insert a picture, or to choose another for the one that is selected. */
export class ChooseDamPicture extends Command {
  #desk;

  /**
   * @param {Editor} editor
   * @param {PictureDesk} desk
   */
  constructor(editor, desk) {
    super(editor);
    this.#desk = desk;
  }

  /** @override */
  refresh() {
    const picture = selectedPicture(this.editor);
    /** @type {DamFigure | null} */ this.value = picture && figureIn(picture);
    this.isEnabled = picture !== null || this.editor.commands.get('insertDamPicture')?.isEnabled === true;
  }

  /** @override */
  async execute() {
    const { editor } = this;
    const current = /** @type {DamFigure | null} */ (this.value);
    const chosen = await this.#desk.pick(current);
    if (editor.state === 'destroyed') {
      return;
    }
    editor.editing.view.focus();
    if (chosen) {
      editor.execute(current ? 'updateDamPicture' : 'insertDamPicture', chosen);
    }
  }
}
