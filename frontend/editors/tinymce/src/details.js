import { damFigure } from '@vitrine/frontend/dam-figure.js';

/** @typedef {import('@vitrine/frontend/dam-figure.js').DamFigure} DamFigure */

/** Longest text that an editor may say, in characters. */
const LONGEST = 1000;

/**
 * Asks for a picture's preset and its texts in this place, in a dialog of the editor's own.
 *
 * @param {import('tinymce').Editor} editor
 * @param {import('@vitrine/frontend/picture-desk.js').PictureDesk} desk
 * @param {DamFigure} figure
 * @param {(figure: DamFigure) => void} apply
 */
export function askDetails(editor, desk, figure, apply) {
  const { labels } = desk;
  const presets = desk.presets(figure.preset).map(({ name, label }) => ({ value: name, text: label }));
  editor.windowManager.open({
    title: labels.details,
    body: {
      type: 'panel',
      items: [
        { type: 'listbox', name: 'preset', label: labels.preset, items: presets },
        { type: 'textarea', name: 'alt', label: labels.alt, maximized: false },
        { type: 'htmlpanel', html: `<p>${editor.dom.encode(labels.altHint)}</p>` },
        { type: 'input', name: 'caption', label: labels.caption },
      ],
    },
    buttons: [
      { type: 'cancel', text: labels.cancel },
      { type: 'submit', text: labels.apply, buttonType: 'primary' },
    ],
    initialData: { preset: figure.preset, alt: figure.alt, caption: figure.caption },
    onSubmit: (dialog) => {
      const { preset, alt, caption } = dialog.getData();
      const said = damFigure({
        reference: figure.reference, preset, alt: alt.trim().slice(0, LONGEST), caption: caption.slice(0, LONGEST),
      });
      dialog.close();
      if (said) {
        apply(said);
      }
    },
  });
}
