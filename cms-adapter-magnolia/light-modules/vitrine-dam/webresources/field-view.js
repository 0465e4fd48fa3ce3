import { filled } from './words.js';

/** @typedef {import('./standing.js').Standing} Standing */
/** @typedef {import('./words.js').Words} Words */
/** @typedef {{ choose: () => void, clear: () => void, retry: () => void, copy: () => void }} Actions */

/** What may be done in each state, the first one foremost. */
const OFFERED = /** @type {const} */ ({
  waiting: [],
  unconfigured: [],
  empty: ['choose'],
  loading: [],
  chosen: ['replace', 'clear'],
  expiring: ['replace', 'clear'],
  withheld: ['replace', 'clear'],
  unknown: ['replace', 'clear'],
  malformed: ['replace', 'clear'],
  away: ['retry', 'clear'],
});

/** Draws the field: small picture, title, verdict, what can be done, and a line for what just happened. */
export class FieldView {
  #main;
  #picture;
  #title;
  #verdict;
  #detail;
  #actions;
  #notice;
  #words;
  #language;
  #does;

  /**
   * @param {Document} page
   * @param {{ words: Words, language: string }} said
   * @param {Actions} does
   */
  constructor(page, { words, language }, does) {
    this.#main = find(page, '#field');
    this.#picture = /** @type {HTMLImageElement} */ (find(page, '.thumb img'));
    this.#title = find(page, '.title');
    this.#verdict = find(page, '.verdict');
    this.#detail = find(page, '.detail');
    this.#actions = find(page, '.actions');
    this.#notice = find(page, '.notice');
    this.#words = words;
    this.#language = language;
    this.#does = does;
    page.documentElement.lang = language;
    this.#picture.addEventListener('error', () => (this.#picture.hidden = true));
  }

  /**
   * @param {Standing} standing
   * @param {{ value: string, readOnly: boolean, copies: boolean }} field
   */
  show(standing, { value, readOnly, copies }) {
    const { state } = standing;
    this.#main.dataset['state'] = state;
    this.#main.setAttribute('aria-busy', String(state === 'loading' || state === 'waiting'));
    this.#show(standing.picture);
    const [title, verdict] = this.#said(standing, readOnly);
    this.#title.textContent = title;
    this.#verdict.textContent = verdict;
    this.#verdict.hidden = verdict === '';
    this.#detail.textContent = copies || ['withheld', 'unknown', 'malformed', 'away'].includes(state) ? value : (standing.credit ?? '');
    this.#offer(readOnly ? OFFERED[state].filter((name) => name === 'retry') : OFFERED[state], copies && value !== '');
  }

  /**
   * @param {string} text what just happened
   * @param {'calm' | 'bad'} [tone]
   */
  notify(text, tone = 'calm') {
    this.#notice.textContent = text;
    this.#notice.dataset['tone'] = tone;
  }

  /** Marks the reference that stands in the field, so that a key press copies it. */
  selectReference() {
    this.#detail.ownerDocument.getSelection()?.selectAllChildren(this.#detail);
  }

  /**
   * @param {Standing} standing
   * @param {boolean} readOnly
   * @returns {[string, string]} title and verdict
   */
  #said({ state, title, until, reason }, readOnly) {
    const words = this.#words;
    const name = title ?? words.untitled;
    switch (state) {
      case 'empty':
        return [readOnly ? words.emptyReadOnly : words.empty, ''];
      case 'chosen':
        return [name, until === undefined ? words.permitted : filled(words.until, this.#day(until))];
      case 'expiring':
        return [name, filled(words.ending, this.#day(until ?? ''))];
      case 'withheld': {
        /** @type {Record<string, string>} */
        const reasons = words.reasons;
        return [title ?? words.withheld, reasons[reason ?? ''] ?? words.withheld];
      }
      case 'unconfigured':
        return [filled(words.unconfigured, title ?? ''), ''];
      default:
        return [words[state], ''];
    }
  }

  /** @param {string | undefined} address */
  #show(address) {
    this.#picture.hidden = address === undefined;
    if (address === undefined) {
      this.#picture.removeAttribute('src');
    } else if (this.#picture.src !== address) {
      this.#picture.src = address;
    }
  }

  /**
   * @param {readonly ('choose' | 'replace' | 'clear' | 'retry')[]} names
   * @param {boolean} copies
   */
  #offer(names, copies) {
    const focused = this.#actions.contains(this.#actions.ownerDocument.activeElement);
    const buttons = [...(copies ? /** @type {const} */ (['copy']) : []), ...names].map((name, place) => {
      const button = this.#actions.ownerDocument.createElement('button');
      button.type = 'button';
      button.dataset['does'] = name;
      button.className = place === 0 ? 'first' : '';
      button.textContent = this.#words[name];
      button.addEventListener('click', this.#does[name === 'replace' ? 'choose' : name]);
      return button;
    });
    this.#actions.replaceChildren(...buttons);
    if (focused) {
      buttons[0]?.focus();
    }
  }

  /**
   * The last day of a permission whose end is exclusive.
   *
   * @param {string} until
   */
  #day(until) {
    const language = this.#language === 'en' ? 'en-GB' : this.#language;
    return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(Date.parse(until) - 1));
  }
}

/**
 * @param {Document} page
 * @param {string} selector
 * @returns {HTMLElement}
 */
function find(page, selector) {
  return /** @type {HTMLElement} */ (page.querySelector(selector));
}
