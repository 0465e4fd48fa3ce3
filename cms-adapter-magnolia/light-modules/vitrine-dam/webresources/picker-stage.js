/** @typedef {import('../../../../frontend/src/dam-picker-element.js').DamPickerElement} DamPickerElement */
/** @typedef {import('../../../../frontend/src/events.js').DamSelectEvent} DamSelectEvent */
/** @typedef {import('./settings.js').Setup} Setup */

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
  #window;
  #setup;
  #attempt = 0;
  /** @type {DamPickerElement | null} */ #picker = null;

  /**
   * @param {Window & typeof globalThis} frame the field's own window
   * @param {Setup} setup
   */
  constructor(frame, setup) {
    this.#window = widest(frame);
    this.#setup = setup;
    frame.addEventListener('pagehide', () => this.#leave());
  }

  /**
   * @param {Wish} wish
   * @returns {Promise<string | null>} the chosen reference; null if the editor went back
   * @throws {Error} if the picker cannot be loaded
   */
  async pick(wish) {
    await this.#load();
    this.#leave();
    const { document } = this.#window;
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

  async #load() {
    const { customElements, document } = this.#window;
    if (customElements.get('dam-picker') !== undefined) {
      return;
    }
    const script = document.createElement('script');
    script.type = 'module';
    // A module that once failed to load is not fetched again under the same address.
    script.src = `${this.#setup.embed}dam-picker.js${this.#attempt === 0 ? '' : `?try=${this.#attempt}`}`;
    this.#attempt += 1;
    await new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => reject(new Error(`${script.src} cannot be loaded.`)));
      document.head.append(script);
    }).finally(() => script.remove());
    await customElements.whenDefined('dam-picker');
  }
}

/**
 * The outermost window that belongs to this very origin.
 *
 * @param {Window & typeof globalThis} frame
 * @returns {Window & typeof globalThis}
 */
function widest(frame) {
  let found = frame;
  let current = frame;
  while (current.parent !== current) {
    current = /** @type {Window & typeof globalThis} */ (current.parent);
    try {
      if (current.document.body) {
        found = current;
      }
    } catch {
      return found; // what lies further out is another site's
    }
  }
  return found;
}
