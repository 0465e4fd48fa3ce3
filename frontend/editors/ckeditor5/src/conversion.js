import { damFigure, figureAttributes } from '@vitrine/frontend/dam-figure.js';
import { defineDamPicture, viewAttributes } from '@vitrine/frontend/dam-picture-element.js';
import { toWidget } from 'ckeditor5';

/** @typedef {import('ckeditor5').Editor} Editor */
/** @typedef {import('ckeditor5').ViewElement} ViewElement */
/** @typedef {import('ckeditor5').ModelElement} ModelElement */
/** @typedef {import('ckeditor5').UpcastConversionApi} UpcastConversionApi */
/** @typedef {import('ckeditor5').UpcastConversionData<ViewElement>} UpcastData */
/** @typedef {import('@vitrine/frontend/picture-desk.js').PictureDesk} PictureDesk */
/** @typedef {import('@vitrine/frontend/dam-figure.js').DamFigure} DamFigure */
/** @typedef {import('@vitrine/frontend/dam-picture-element.js').DamPictureElement} DamPictureElement */

/** What is drawn anew when one of its attributes changes. */
const MODEL = { name: 'damPicture', attributes: ['reference', 'preset', 'alt', 'caption'] };

/**
 * Between what is stored, the model's `damPicture`, and the view.
 *
 * @param {Editor} editor
 * @param {PictureDesk} desk
 */
export function convertPictures(editor, desk) {
  const { conversion } = editor;
  conversion.for('upcast').add((dispatcher) => {
    dispatcher.on('element:figure', (_, data, api) => upcast(/** @type {UpcastData} */ (data), api, desk), { priority: 'highest' });
    dispatcher.on('element:img', (_, data, api) => upcast(/** @type {UpcastData} */ (data), api, desk), { priority: 'highest' });
  });
  conversion.for('dataDowncast').elementToStructure({
    model: MODEL,
    view: (element, { writer }) => {
      const figure = figureIn(element);
      const image = writer.createEmptyElement('img', Object.fromEntries(figureAttributes(figure)));
      const children = figure.caption === '' ? [image]
        : [image, writer.createContainerElement('figcaption', {}, writer.createText(figure.caption))];
      return writer.createContainerElement('figure', {}, children);
    },
  });
  conversion.for('editingDowncast').elementToStructure({
    model: MODEL,
    view: (element, { writer }) => {
      const attributes = Object.entries(viewAttributes(figureIn(element))).filter(([, value]) => value !== null);
      const picture = writer.createRawElement('dam-picture', Object.fromEntries(attributes), (dom) => {
        defineDamPicture(window);
        customElements.upgrade(dom);
        /** @type {DamPictureElement} */ (dom).desk = desk;
      });
      const holder = writer.createContainerElement('div', { class: 'dam-picture', style: 'max-width: 42rem' }, picture);
      writer.setCustomProperty('damPicture', true, holder);
      return toWidget(holder, writer, { label: desk.labels.picture, hasSelectionHandle: true });
    },
  });
}

/**
 * @param {ModelElement} element
 * @returns {DamFigure}
 */
export function figureIn(element) {
  const read = (/** @type {string} */ name) => String(element.getAttribute(name) ?? '');
  return { reference: read('reference'), preset: read('preset'), alt: read('alt'), caption: read('caption') };
}

/**
 * Takes a `<figure>` or `<img>` that names a reference. One whose reference is malformed is left out.
 *
 * @param {UpcastData} data
 * @param {UpcastConversionApi} api
 * @param {PictureDesk} desk
 */
function upcast(data, { consumable, writer, safeInsert, updateConversionResult }, desk) {
  const { viewItem } = data;
  const inside = [...elements(viewItem)];
  const bearers = inside.filter((element) => element.hasAttribute('data-dam'));
  const [bearer] = bearers;
  if (!bearer || !consumable.consume(viewItem, { name: true })) {
    return;
  }
  inside.forEach((element) => consumable.consume(element, { name: true }));
  const figure = bearers.length > 1 ? null : damFigure({
    reference: bearer.getAttribute('data-dam'),
    preset: bearer.getAttribute('data-preset') || desk.firstPreset,
    alt: bearer.name === 'img' ? bearer.getAttribute('alt') : '',
    caption: inside.filter(({ name }) => name === 'figcaption').map(textOf).join(' '),
  });
  if (!figure) {
    data.modelRange = writer.createRange(data.modelCursor);
    return;
  }
  const element = writer.createElement('damPicture', figure);
  if (safeInsert(element, data.modelCursor)) {
    updateConversionResult(element, data);
  }
}

/**
 * @param {ViewElement} element
 * @returns {Generator<ViewElement>} it and all elements in it
 */
function* elements(element) {
  yield element;
  for (const child of element.getChildren()) {
    if (child.is('element')) {
      yield* elements(child);
    }
  }
}

/**
 * @param {ViewElement} element
 * @returns {string}
 */
function textOf(element) {
  return [...element.getChildren()]
    .map((child) => (child.is('$text') ? child.data : child.is('element') ? textOf(child) : ''))
    .join('');
}
