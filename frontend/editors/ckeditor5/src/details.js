import { damFigure } from '@vitrine/frontend/dam-figure.js';
import {
  addListToDropdown, Collection, createLabeledDropdown, createLabeledInputText, createLabeledTextarea, Dialog,
  LabeledFieldView, UIModel, View,
} from 'ckeditor5';

/** @typedef {import('ckeditor5').Editor} Editor */
/** @typedef {import('@vitrine/frontend/dam-figure.js').DamFigure} DamFigure */
/** @typedef {import('@vitrine/frontend/picture-desk.js').PictureDesk} PictureDesk */

/** Longest text that an editor may say, in characters. */
const LONGEST = 1000;

const FORM = '--ck-input-width: 100%; display: grid; gap: var(--ck-spacing-large); width: min(28rem, 80vw); padding: var(--ck-spacing-large)';

/**
 * Asks for the selected picture's preset and its texts in this place, in a dialog of the editor's own.
 *
 * @param {Editor} editor
 * @param {PictureDesk} desk
 */
export function openDetails(editor, desk) {
  const figure = /** @type {DamFigure | null} */ (editor.commands.get('updateDamPicture')?.value);
  if (!figure) {
    return;
  }
  const { labels } = desk;
  const dialog = editor.plugins.get(Dialog);
  const fields = new DetailsView(editor.locale, desk, figure);
  const apply = () => {
    const said = fields.read();
    dialog.hide();
    if (said) {
      editor.execute('updateDamPicture', said);
    }
  };
  fields.on('submit', apply);
  dialog.show({
    id: 'damPictureDetails',
    title: labels.details,
    isModal: true,
    className: 'dam-picture-details',
    content: fields,
    actionButtons: [
      { label: labels.cancel, withText: true, onExecute: () => dialog.hide() },
      { label: labels.apply, withText: true, class: 'ck-button-action', onExecute: apply },
    ],
    onHide: () => editor.editing.view.focus(),
  });
}

/** The form in the dialog. Fires `submit` when the enter key is pressed in it. */
class DetailsView extends View {
  #figure;
  #preset;
  #alt;
  #caption;
  #chosen;

  /**
   * @param {import('ckeditor5').Locale} locale
   * @param {PictureDesk} desk
   * @param {DamFigure} figure
   */
  constructor(locale, desk, figure) {
    super(locale);
    const { labels } = desk;
    this.#figure = figure;
    this.#chosen = /** @type {UIModel & { name: string }} */ (new UIModel({ name: figure.preset }));
    this.#preset = this.#presets(locale, desk.presets(figure.preset), labels.preset);
    this.#alt = new LabeledFieldView(locale, createLabeledTextarea);
    this.#alt.set({ label: labels.alt, infoText: labels.altHint });
    this.#alt.fieldView.set({ value: figure.alt, minRows: 2, maxRows: 4 });
    this.#caption = new LabeledFieldView(locale, createLabeledInputText);
    this.#caption.label = labels.caption;
    this.#caption.fieldView.value = figure.caption;
    const rows = [this.#preset, this.#alt, this.#caption];
    this.setTemplate({
      tag: 'form',
      attributes: { class: ['ck', 'dam-picture-form'], style: FORM },
      children: rows,
      on: { submit: this.bindTemplate.to((event) => {
        /** @type {Event} */ (event).preventDefault();
        this.fire('submit');
      }) },
    });
  }

  focus() {
    this.#preset.focus();
  }

  /** @returns {DamFigure | null} what the form says now */
  read() {
    const text = (/** @type {{ fieldView: { element: Element | null } }} */ { fieldView }) =>
      /** @type {HTMLInputElement} */ (fieldView.element).value.slice(0, LONGEST);
    return damFigure({
      reference: this.#figure.reference,
      preset: this.#chosen.name,
      alt: text(this.#alt).trim(),
      caption: text(this.#caption),
    });
  }

  /**
   * @param {import('ckeditor5').Locale} locale
   * @param {{ name: string, label: string }[]} choices
   * @param {string} label
   */
  #presets(locale, choices, label) {
    const view = new LabeledFieldView(locale, createLabeledDropdown);
    const items = /** @type {Collection<import('ckeditor5').ListDropdownItemDefinition>} */ (new Collection());
    for (const { name, label: text } of choices) {
      const model = new UIModel({ name, label: text, withText: true, role: 'menuitemradio' });
      model.bind('isOn').to(this.#chosen, 'name', (chosen) => chosen === name);
      items.add({ type: 'button', model });
    }
    view.label = label;
    view.fieldView.buttonView.set({ withText: true });
    view.fieldView.buttonView.bind('label').to(this.#chosen, 'name', (chosen) =>
      choices.find(({ name }) => name === chosen)?.label ?? '');
    view.bind('isEmpty').to(this.#chosen, 'name', (chosen) => chosen === '');
    addListToDropdown(view.fieldView, items, { ariaLabel: label, role: 'menu' });
    this.listenTo(view.fieldView, 'execute', ({ source }) => {
      this.#chosen.name = /** @type {{ name: string }} */ (source).name;
    });
    return view;
  }
}
