import { badge, data, say } from './words.js';

/** A picture in the text: what readers see of it, what it is called, whether it may be shown, what can be done. */
export class PictureView {
  #image = document.createElement('dam-image');
  #title = document.createElement('span');
  #badge = document.createElement('span');

  constructor(node, { locale, replace, details, remove }) {
    this.node = node;
    this.dom = document.createElement('figure');
    this.dom.className = 'dam-picture';
    this.#image.setAttribute('base', data.delivery);
    this.#image.setAttribute('site', data.site);
    this.#image.setAttribute('locale', locale);
    this.#image.setAttribute('sizes', '40rem');
    this.#image.addEventListener('dam-facts', ({ detail: { facts } }) => this.#describe(facts));
    this.#title.className = 'name';
    const about = document.createElement('figcaption');
    about.append(this.#title, this.#badge, button('replace', replace), button('details', details), button('remove', remove));
    this.dom.append(this.#image, about);
    this.#show();
  }

  update(node) {
    if (node.type !== this.node.type) {
      return false;
    }
    this.node = node;
    this.#show();
    return true;
  }

  selectNode() {
    this.dom.classList.add('selected');
  }

  deselectNode() {
    this.dom.classList.remove('selected');
  }

  /** Its buttons are its own affair; all else is the editor's. */
  stopEvent(event) {
    return event.target instanceof Element && event.target.closest('button') !== null;
  }

  ignoreMutation() {
    return true;
  }

  #show() {
    const { reference, preset, alt } = this.node.attrs;
    const unchanged = this.#image.getAttribute('reference') === reference && this.#image.getAttribute('preset') === preset;
    if (!unchanged) {
      this.#title.textContent = say('loading');
      this.#badge.className = '';
      this.#badge.textContent = '';
      this.#image.setAttribute('reference', reference);
      this.#image.setAttribute('preset', preset);
    }
    this.#image.toggleAttribute('alt', alt !== '');
    if (alt !== '') {
      this.#image.setAttribute('alt', alt);
    }
  }

  #describe(facts) {
    const { tone, text } = badge(facts);
    this.#title.textContent = facts?.title ?? say('untitled');
    this.#badge.className = `badge ${tone}`;
    this.#badge.textContent = text;
  }
}

function button(what, action) {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = say(what);
  element.addEventListener('click', action);
  return element;
}
