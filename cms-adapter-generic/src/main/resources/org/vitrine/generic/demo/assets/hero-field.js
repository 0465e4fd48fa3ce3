import { pick } from './picking.js';
import { badge, data, say } from './words.js';

/** The field for the lead picture: what it shows, whether it may be shown, and how to choose another. */
export class HeroField {
  #section = document.querySelector('#hero');
  #image = this.#section.querySelector('dam-image');
  #none = this.#section.querySelector('.none');
  #about = this.#section.querySelector('.about');
  #choose = this.#section.querySelector('[data-choose]');
  #clear = this.#section.querySelector('[data-clear]');

  /** @param {{ value: string, locale: () => string, changed: (said: string) => void }} host */
  constructor({ value, locale, changed }) {
    this.value = value;
    this.#image.setAttribute('base', data.delivery);
    this.#image.addEventListener('dam-facts', ({ detail: { facts } }) => this.#describe(facts));
    this.#choose.addEventListener('click', async () => {
      const chosen = await pick({ value: this.value, presets: ['hero'], locale: locale() });
      if (chosen) {
        this.#set(chosen.reference, locale());
        changed(say('chosen', chosen.facts?.title ?? chosen.reference));
      }
    });
    this.#clear.addEventListener('click', () => {
      this.#set('', locale());
      this.#choose.focus();
      changed(say('cleared'));
    });
    this.#set(value, locale());
  }

  /** The language in which the picture is described. */
  show(locale) {
    this.#image.setAttribute('locale', locale);
  }

  #set(value, locale) {
    this.value = value;
    const empty = value === '';
    this.#none.hidden = !empty;
    this.#image.hidden = empty;
    this.#about.hidden = true;
    this.#clear.hidden = empty;
    this.#choose.textContent = empty ? this.#choose.dataset.chooseLabel : this.#choose.dataset.replaceLabel;
    this.#image.setAttribute('locale', locale);
    this.#image.toggleAttribute('reference', !empty);
    if (!empty) {
      this.#image.setAttribute('reference', value);
    }
  }

  #describe(facts) {
    const { tone, text } = badge(facts);
    const [title, verdict] = this.#about.children;
    title.textContent = facts?.title ?? '';
    verdict.className = `badge ${tone}`;
    verdict.textContent = text;
    this.#about.hidden = this.value === '';
  }
}
