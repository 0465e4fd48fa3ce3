import { openDesk } from './desk.js';
import { NoToken, fetchToken } from './token.js';

/** One field of a dialog. Vitrine's own modules show the picture and open the picker, in the server's version. */
class Field {
  #element;
  #said;
  #input;
  #view;
  #status;
  #opened = null;
  #tried = 0;

  /** @param {HTMLElement} element `.vitrine-field`, as the dialog's script wrote it */
  constructor(element) {
    this.#element = element;
    this.#said = element.dataset;
    this.#input = element.querySelector('input');
    this.#view = element.querySelector('.vitrine-view');
    this.#status = element.querySelector('.help');
  }

  /** @returns {Promise<void>} */
  async begin() {
    this.#button('choose').addEventListener('click', () => void this.#choose());
    this.#button('remove').addEventListener('click', () => this.#change(''));
    this.#input.addEventListener('change', () => this.#change(this.#input.value.trim()));
    addEventListener('pagehide', () => this.#opened?.desk.close());
    this.#offer();
    await this.#show();
  }

  /** Loads Vitrine's modules; again at each try until they have come. */
  async #load() {
    if (this.#opened === null) {
      try {
        this.#opened = await openDesk(this.#said, () => this.#token(this.#said.component), this.#tried);
      } catch (error) {
        this.#tried++;
        throw error;
      }
    }
    return this.#opened;
  }

  async #token(component) {
    try {
      return await fetchToken(component);
    } catch (error) {
      this.#tell(this.#said[error instanceof NoToken ? error.fault : 'failed'], 'bad');
      throw error;
    }
  }

  async #choose() {
    this.#tell('');
    try {
      const { desk } = await this.#load();
      const chosen = await desk.pick(this.#figure());
      if (chosen !== null) {
        this.#change(chosen.reference);
      }
      this.#button('choose').focus();
    } catch (error) {
      console.warn('vitrine:', error);
      this.#tell(this.#said.away, 'bad');
    }
  }

  /** @param {string} value */
  #change(value) {
    this.#input.value = value;
    this.#input.dispatchEvent(new Event('input', { bubbles: true }));
    this.#tell('');
    this.#offer();
    void this.#show();
  }

  async #show() {
    const { server, unconfigured, away } = this.#said;
    if (!server) {
      this.#tell(unconfigured, 'bad');
      return;
    }
    const figure = this.#figure();
    if (figure === null) {
      this.#view.replaceChildren();
      return;
    }
    try {
      const { desk, picture: element } = await this.#load();
      const picture = document.createElement('dam-picture');
      for (const [name, value] of Object.entries(element.viewAttributes(figure))) {
        if (value !== null) {
          picture.setAttribute(name, value);
        }
      }
      picture.desk = desk;
      this.#view.replaceChildren(picture);
    } catch (error) {
      console.warn('vitrine:', error);
      this.#tell(away, 'bad');
    }
  }

  /** What stands in the field; null if that is no reference. */
  #figure() {
    const reference = this.#input.value.trim();
    const sound = reference !== '' && this.#input.validity.valid;
    return sound ? { reference, preset: '', alt: '', caption: '' } : null;
  }

  #offer() {
    const { server, choose, replace } = this.#said;
    const filled = this.#input.value !== '';
    this.#button('choose').hidden = !server || this.#input.disabled;
    this.#button('choose').textContent = filled ? replace : choose;
    this.#button('remove').hidden = !filled || this.#input.disabled;
  }

  /** @returns {HTMLButtonElement} */
  #button(does) {
    return this.#element.querySelector(`[data-does='${does}']`);
  }

  /**
   * @param {string} text
   * @param {'calm' | 'bad'} tone
   */
  #tell(text, tone = 'calm') {
    this.#status.textContent = text;
    this.#status.dataset.tone = tone;
  }
}

for (const element of document.querySelectorAll('.vitrine-field:not([data-begun])')) {
  element.dataset.begun = '';
  void new Field(element).begin();
}
