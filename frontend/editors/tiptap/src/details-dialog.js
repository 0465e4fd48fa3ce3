import { damFigure } from '@vitrine/frontend/dam-figure.js';
import { css } from './details-style.js';

/** @typedef {import('@vitrine/frontend/dam-figure.js').DamFigure} DamFigure */

/** Longest text that an editor may say, in characters. */
const LONGEST = 1000;

/**
 * Asks for a picture's preset and its texts in this place.
 *
 * @param {import('@vitrine/frontend/picture-desk.js').PictureDesk} desk
 * @param {DamFigure} figure
 * @returns {Promise<DamFigure | null>} null to leave them
 */
export function askDetails(desk, figure) {
  const { labels } = desk;
  const preset = document.createElement('select');
  preset.append(...desk.presets(figure.preset).map(({ name, label }) => new Option(label, name, false, name === figure.preset)));
  const alt = Object.assign(document.createElement('textarea'), { rows: 3, maxLength: LONGEST, value: figure.alt });
  const caption = Object.assign(document.createElement('input'), { maxLength: LONGEST, value: figure.caption });
  const hint = Object.assign(document.createElement('p'), { id: 'hint', textContent: labels.altHint });
  alt.setAttribute('aria-describedby', hint.id);

  const form = document.createElement('form');
  form.method = 'dialog';
  const heading = Object.assign(document.createElement('h2'), { id: 'heading', textContent: labels.details });
  const row = document.createElement('div');
  row.className = 'row';
  const cancel = choice(labels.cancel, 'cancel');
  cancel.type = 'button'; // so that the enter key applies
  cancel.addEventListener('click', () => cancel.closest('dialog')?.close('cancel'));
  row.append(cancel, choice(labels.apply, 'apply'));
  form.append(heading, labelled(labels.preset, preset), labelled(labels.alt, alt), hint, labelled(labels.caption, caption), row);
  return answerOf(form, heading.id).then((answer) => answer !== 'apply' ? null : damFigure({
    reference: figure.reference, preset: preset.value, alt: alt.value.trim(), caption: caption.value,
  }));
}

/**
 * Shows a form in a modal dialog of its own, away from the page's styles.
 *
 * @param {HTMLFormElement} form
 * @param {string} heading
 * @returns {Promise<string>} the value of the button that closed it
 */
function answerOf(form, heading) {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', heading);
  dialog.append(form);
  root.append(dialog);
  document.body.append(host);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      host.remove();
      resolve(dialog.returnValue);
    });
    dialog.showModal();
  });
}

/**
 * @param {string} text
 * @param {HTMLElement} control
 */
function labelled(text, control) {
  const label = document.createElement('label');
  label.append(Object.assign(document.createElement('span'), { textContent: text }), control);
  return label;
}

/**
 * @param {string} text
 * @param {string} value
 */
function choice(text, value) {
  return Object.assign(document.createElement('button'), { textContent: text, value });
}
