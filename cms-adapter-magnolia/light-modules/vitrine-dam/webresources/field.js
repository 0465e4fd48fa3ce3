import settings from './config.js';
import { FieldView } from './field-view.js';
import { Library } from './library.js';
import { MagnoliaField } from './magnolia-field.js';
import { PickerStage } from './picker-stage.js';
import { readSettings } from './settings.js';
import { standingOf } from './standing.js';
import { NoToken, fetchToken } from './token.js';
import { wordsFor } from './words.js';

/** @typedef {import('./magnolia-field.js').Occasion} Occasion */
/** @typedef {import('./settings.js').Setup} Setup */

/** The field in a dialog; opened by itself, a page that picks and lets the reference be copied. */
class Field {
  #value = '';
  #readOnly = false;
  /** @type {Record<string, string>} */ #parameters = {};
  #looking = 0;
  #words;
  #language;
  #view;
  #setup;
  #library;
  #stage;
  #alone;
  /** @type {(value: string) => void} */ #tell;

  /** @param {Setup} setup */
  constructor(setup) {
    this.#setup = setup;
    this.#library = new Library(setup);
    this.#stage = new PickerStage(window, setup);
    const said = wordsFor(interfaceLanguage());
    this.#words = said.words;
    this.#language = said.language;
    this.#view = new FieldView(document, said, {
      choose: () => void this.#choose(),
      clear: () => this.#change('', this.#words.removed),
      retry: () => void this.#look(),
      copy: () => void this.#copy(),
    });
    this.#alone = window.parent === window;
    document.body.classList.toggle('alone', this.#alone);
    this.#view.show({ state: 'waiting' }, { value: '', readOnly: true, copies: false });
    if (this.#alone) {
      this.#tell = (value) => history.replaceState(null, '', value === '' ? location.pathname : `#${value}`);
      this.#begin({ value: decodeURIComponent(location.hash.slice(1)), readOnly: false, parameters: {} });
      this.#view.notify(this.#words.beside);
    } else {
      const magnolia = new MagnoliaField(window, (occasion) => this.#begin(occasion));
      this.#tell = (value) => magnolia.change(value);
    }
  }

  /** @param {Occasion} occasion */
  #begin({ value, readOnly, parameters }) {
    this.#value = value;
    this.#readOnly = readOnly;
    this.#parameters = parameters;
    this.#view.notify('');
    void this.#look();
  }

  async #look() {
    const looking = ++this.#looking;
    const value = this.#value;
    if (value === '') {
      this.#show({ state: 'empty' });
      return;
    }
    this.#show({ state: 'loading' });
    const known = await this.#library.look(value, this.#locale);
    if (looking === this.#looking) {
      this.#show(standingOf(known, Date.now()));
    }
  }

  async #choose() {
    this.#view.notify(this.#words.opening);
    /** @type {NoToken | null} */
    let refused = null;
    try {
      const chosen = await this.#stage.pick({
        value: this.#value,
        locale: this.#locale,
        lang: this.#language,
        kinds: this.#parameters['kinds'] ?? document.body.dataset['kinds'] ?? '',
        presets: this.#parameters['presets'] ?? document.body.dataset['presets'] ?? '',
        token: async () => {
          refused = null;
          try {
            return await fetchToken(this.#setup.tokenUrl);
          } catch (error) {
            refused = error instanceof NoToken ? error : new NoToken('away', String(error));
            throw refused;
          }
        },
      });
      if (chosen !== null) {
        this.#change(chosen, this.#words.chosen);
      } else {
        this.#explain(refused);
      }
    } catch (error) {
      console.warn('vitrine-dam:', error);
      this.#view.notify(this.#words.noPicker, 'bad');
    }
  }

  /**
   * The picker said only that nobody vouches for the editor; here stands why.
   *
   * @param {NoToken | null} refused
   */
  #explain(refused) {
    if (refused === null) {
      this.#view.notify('');
      return;
    }
    console.warn('vitrine-dam:', refused.message);
    const { expired, forbidden, tokenAway } = this.#words;
    this.#view.notify({ expired, forbidden, away: tokenAway }[refused.fault], 'bad');
  }

  /**
   * @param {string} value
   * @param {string} said
   */
  #change(value, said) {
    if (this.#readOnly) {
      return;
    }
    this.#value = value;
    this.#tell(value);
    this.#view.notify(said);
    void this.#look();
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.#value);
      this.#view.notify(this.#words.copied);
    } catch (error) {
      // Browsers have no clipboard for pages over plain http.
      console.warn('vitrine-dam:', error);
      this.#view.selectReference();
      this.#view.notify(this.#words.copyByKey);
    }
  }

  /** @param {import('./standing.js').Standing} standing */
  #show(standing) {
    this.#view.show(standing, { value: this.#value, readOnly: this.#readOnly, copies: this.#alone });
  }

  get #locale() {
    return (this.#parameters['locale'] ?? this.#setup.locale).replaceAll('_', '-');
  }
}

/** That of the window around the field, for Magnolia sets it; else the browser's. */
function interfaceLanguage() {
  try {
    return window.parent.document.documentElement.lang || navigator.language;
  } catch {
    return navigator.language; // the window around is of another origin
  }
}

const read = readSettings(settings, location.href);
if ('setup' in read) {
  document.documentElement.dataset['theme'] = read.setup.theme;
  new Field(read.setup);
} else {
  const nothing = () => {};
  const view = new FieldView(document, wordsFor(interfaceLanguage()), { choose: nothing, clear: nothing, retry: nothing, copy: nothing });
  view.show({ state: 'unconfigured', title: read.missing }, { value: '', readOnly: true, copies: false });
}
