/** @typedef {import('../../../../frontend/src/dam-picker-element.js').DamPickerElement} DamPickerElement */
/** @typedef {import('../../../../frontend/src/events.js').DamSelectEvent} DamSelectEvent */
/** @typedef {import('./settings.js').Setup} Setup */
/** @typedef {typeof import('../../../../frontend/src/picker-stage.js')} Helpers */

/**
 * What the picker is opened for.
 *
 * @typedef {object} Wish
 * @property {string} value
 * @property {string} locale
 * @property {string} lang
 * @property {string} kinds
 * @property {string} presets
 * @property {() => Promise<string>} token
 */

/** Opens Vitrine's picker over the whole of Magnolia's window: a field's own frame is far too small for it. */
export class PickerStage {
  #frame;
  #setup;
  #failures = 0;
  /** @type {DamPickerElement | null} */ #picker = null;

  /**
   * @param {Window & typeof globalThis} frame the field's own window
   * @param {Setup} setup
   */
  constructor(frame, setup) {
    this.#frame = frame;
    this.#setup = setup;
    frame.addEventListener('pagehide', () => this.#leave());
  }

  /**
   * @param {Wish} wish
   * @returns {Promise<string | null>} the chosen reference; null if the editor went back
   * @throws {Error} if the picker cannot be loaded
   */
  async pick(wish) {
    const { document } = await this.#window();
    this.#leave();
    const picker = /** @type {DamPickerElement} */ (document.createElement('dam-picker'));
    for (const name of /** @type {const} */ (['value', 'locale', 'lang', 'kinds', 'presets'])) {
      picker.setAttribute(name, wish[name]);
    }
    picker.setAttribute('src', this.#setup.picker);
    picker.setAttribute('site', this.#setup.site);
    picker.setAttribute('theme', this.#setup.theme);
    picker.tokenProvider = wish.token;
    this.#picker = picker;
    document.body.append(picker);
    return new Promise((resolve) => {
      /** @param {string | null} chosen */
      const settle = (chosen) => {
        this.#leave();
        resolve(chosen);
      };
      picker.addEventListener('dam-select', (event) => {
        const { selections } = /** @type {DamSelectEvent} */ (event).detail;
        settle(selections[0]?.reference ?? null);
      });
      picker.addEventListener('dam-cancel', () => settle(null));
      picker.open();
    });
  }

  /** Ends an opening that waits for an editor who has gone elsewhere. */
  #leave() {
    this.#picker?.close();
    this.#picker?.remove();
    this.#picker = null;
  }

  /** The window that the picker opens in, once it knows the picker. */
  async #window() {
    const { outermost, bringPicker } = await this.#helpers();
    const widest = outermost(this.#frame);
    await bringPicker(widest);
    return widest;
  }

  /** @returns {Promise<Helpers>} what Vitrine brings for fields that live in small frames */
  async #helpers() {
    // A module that once failed to load is not fetched again under the same address.
    const again = this.#failures === 0 ? '' : `?try=${this.#failures}`;
    try {
      return await import(`${this.#setup.embed}picker-stage.js${again}`);
    } catch (error) {
      this.#failures += 1;
      throw error;
    }
  }
}
