import './dam-picker.js';
import { editorLabels } from './editor-labels.js';
import { FactsDesk } from './facts-desk.js';
import { interfaceLanguage } from './labels.js';
import { adoptMarkup, adoptText } from './pasting.js';
import { bringPicker } from './picker-stage.js';

/** @typedef {import('./dam-figure.js').DamFigure} DamFigure */
/** @typedef {import('./handshake.js').Selection} Selection */
/** @typedef {import('./dam-picker-element.js').DamPickerElement} DamPickerElement */
/** @typedef {{ name: string, label: string }} PresetChoice */

/**
 * What an editor plugin is told by its page.
 *
 * @typedef {object} EditorOptions
 * @property {string} picker address of the picker
 * @property {string} base delivery base, such as `https://media.example.com/media`
 * @property {string} site name under which this CMS is registered
 * @property {() => Promise<string>} tokenProvider asks the CMS for a picker token
 * @property {(string | PresetChoice)[]} presets that a text's pictures may use; the first is the one to begin with
 * @property {string} [locale] language of the text, such as `de-DE`
 * @property {string} [lang] language of the interface; the page's if left out
 * @property {'light' | 'dark' | 'auto'} [theme] of the picker
 * @property {string} [resolve] address of the REST API's bulk call, such as `https://media.example.com/api/v1/resolve`
 * @property {Window & typeof globalThis} [stage] window of the same origin in which the picker opens, for editors in frames
 *   that are too small for it; this one if left out
 * @property {number} [refresh] seconds after which pictures on show are looked at again, 30 if left out
 */

/** Seconds after which pictures on show are looked at again. */
const REFRESH = 30;

/**
 * The place where one editor's pictures are chosen, looked up and brought into form. Whoever shows a picture
 * subscribes, and is called when it may stand otherwise than before.
 */
export class PictureDesk {
  #options;
  #facts;
  /** @type {Set<() => void>} */ #watching = new Set();
  /** @type {ReturnType<typeof setInterval> | undefined} */ #clock;
  /** @type {DamPickerElement | null} */ #picker = null;

  /**
   * @param {EditorOptions} options
   * @throws {TypeError} if one that is needed is missing; the message names it
   */
  constructor(options) {
    for (const name of /** @type {const} */ (['picker', 'base', 'site', 'tokenProvider', 'presets'])) {
      if (!options?.[name] || options[name].length === 0 && name === 'presets') {
        throw new TypeError(`Vitrine's editor plugin needs the option "${name}".`);
      }
    }
    this.#options = options;
    this.language = interfaceLanguage(options.lang ?? document.documentElement.lang);
    this.labels = editorLabels(this.language);
    this.#facts = new FactsDesk({
      base: options.base,
      site: options.site,
      keep: this.#refreshMillis,
      ...(options.resolve && { resolve: options.resolve }),
    });
  }

  /** The presets of this editor's texts. A picture's own preset is among them though it is none of them. */
  presets(/** @type {string} */ own = '') {
    const choices = this.#options.presets.map((preset) =>
      typeof preset === 'string' ? { name: preset, label: preset } : preset);
    return own === '' || choices.some(({ name }) => name === own) ? choices : [...choices, { name: own, label: own }];
  }

  get firstPreset() {
    return /** @type {PresetChoice} */ (this.presets()[0]).name;
  }

  /**
   * Lets the editor choose a picture.
   *
   * @param {DamFigure | null} current the one to choose another for
   * @returns {Promise<DamFigure | null>} null if nothing was chosen
   * @throws {Error} if the picker cannot be brought to the stage
   */
  async pick(current) {
    await bringPicker(this.#stage);
    const preset = current?.preset || this.firstPreset;
    const chosen = await this.#open(current?.reference ?? '', preset);
    if (!chosen) {
      return null;
    }
    // What was said of the old picture in this place does not describe the new one.
    const same = current?.reference === chosen.reference;
    return { reference: chosen.reference, preset, alt: same ? current.alt : '', caption: current?.caption ?? '' };
  }

  /**
   * How a picture stands now.
   *
   * @param {DamFigure} figure
   */
  look({ reference, preset }) {
    return this.#facts.ask({ reference, preset: preset || this.firstPreset, locale: this.#options.locale ?? '' });
  }

  /**
   * @param {() => void} again called when pictures should be looked at again
   * @returns {() => void} ends it
   */
  watch(again) {
    this.#watching.add(again);
    if (this.#watching.size === 1) {
      this.#clock = setInterval(this.#lookAgain, this.#refreshMillis);
      addEventListener('focus', this.#lookAgain);
    }
    return () => {
      this.#watching.delete(again);
      if (this.#watching.size === 0) {
        clearInterval(this.#clock);
        removeEventListener('focus', this.#lookAgain);
      }
    };
  }

  /** Takes the picker out of the page. */
  close() {
    this.#picker?.remove();
    this.#picker = null;
  }

  /** Pasted markup in the form that is stored; null if there is nothing to change. */
  adoptMarkup(/** @type {string} */ html) {
    return adoptMarkup(html, this.#options.base);
  }

  /** The picture whose address a pasted text is; null if it is another text. */
  adoptText(/** @type {string} */ text) {
    return adoptText(text, this.#options.base);
  }

  #lookAgain = () => {
    if (document.visibilityState === 'visible') {
      this.#facts.forget();
      this.#watching.forEach((again) => again());
    }
  };

  get #stage() {
    return this.#options.stage ?? window;
  }

  get #refreshMillis() {
    return (this.#options.refresh ?? REFRESH) * 1000;
  }

  /**
   * @param {string} value
   * @param {string} preset
   * @returns {Promise<Selection | null>}
   */
  #open(value, preset) {
    const page = this.#stage.document;
    const { picker: src, site, locale = '', theme = 'auto', tokenProvider } = this.#options;
    const picker = (this.#picker ??= /** @type {DamPickerElement} */ (page.createElement('dam-picker')));
    const others = this.presets().map(({ name }) => name).filter((name) => name !== preset);
    const attributes = { src, site, locale, theme, lang: this.language, kinds: 'image', value };
    for (const [name, text] of Object.entries({ ...attributes, presets: [preset, ...others].join(' ') })) {
      picker.setAttribute(name, text);
    }
    picker.tokenProvider = tokenProvider;
    page.body.append(picker);
    return new Promise((resolve) => {
      const done = new AbortController();
      const settle = (/** @type {Selection | null} */ chosen) => {
        done.abort();
        resolve(chosen);
      };
      const { signal } = done;
      picker.addEventListener('dam-select', (event) => {
        settle(/** @type {import('./events.js').DamSelectEvent} */ (event).detail.selections[0] ?? null);
      }, { signal });
      picker.addEventListener('dam-cancel', () => settle(null), { signal });
      picker.open();
    });
  }
}
