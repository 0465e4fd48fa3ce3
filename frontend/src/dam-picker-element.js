import { DamPickerWindow } from './dam-picker-window.js';
import { DamCancelEvent, DamErrorEvent, DamSelectEvent } from './events.js';
import { frameUrl, openMessage, readMessage } from './handshake.js';
import { interfaceLanguage, labelsFor } from './labels.js';

/** @typedef {import('./events.js').PickerFault} PickerFault */

/** How long the picker may take to answer, in milliseconds. */
const ANSWER_WITHIN = 10_000;

/** After this long without an answer the frame is shown anyway, in milliseconds: it may hold a refusal to read. */
const REVEAL_AFTER = 2_000;

/**
 * Opens the DAM's picker in a modal window and hands over what the editor chose.
 *
 *     <dam-picker src="https://dam.example.com/picker" site="magazine" locale="de-DE" kinds="image" presets="hero">
 *       <button type="button">Choose a picture</button>
 *     </dam-picker>
 *
 * A click on a button inside it opens the picker, as does `open()`. Attributes: `src` (address of the picker), `site`
 * (name under which this CMS is registered), `token` (or the property {@link tokenProvider}), `locale` (language of the
 * page), `lang` (language of the interface), `theme` (`light`, `dark`, `auto`), `kinds`, `presets` (both separated by
 * spaces), `value` (the reference chosen before), `multiple`.
 *
 * Events: `dam-select`, `dam-cancel`, `dam-error`.
 */
export class DamPickerElement extends HTMLElement {
  /**
   * Asks the CMS for a token each time the picker needs one: when it opens, and again before that token ends, so that no
   * token waits in a page until it is too old. A page may have set it before this class had loaded.
   */
  tokenProvider = /** @type {(() => Promise<string>) | null} */ (Reflect.get(this, 'tokenProvider') ?? null);

  #session = '';
  /** @type {URL | null} */ #picker = null;
  /** @type {HTMLElement | null} */ #opener = null;
  /** @type {ReturnType<typeof setTimeout>[]} */ #timers = [];
  #window = new DamPickerWindow(this.attachShadow({ mode: 'open' }), {
    cancel: () => this.#cancel(),
    retry: () => this.#start(),
  });

  constructor() {
    super();
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button && this.contains(button)) {
        this.open();
      }
    });
  }

  disconnectedCallback() {
    this.#stop();
  }

  /** Whether the window is open. */
  get opened() {
    return this.#window.dialog.open;
  }

  /** Opens the picker; nothing happens if it is open. */
  open() {
    if (this.opened || !this.isConnected) {
      return;
    }
    this.#opener = focusedElement();
    this.#start();
  }

  /** Closes the picker without an event. Focus goes back to where it was. */
  close() {
    if (!this.opened) {
      return;
    }
    this.#stop();
    this.#opener?.focus();
    this.#opener = null;
  }

  #start() {
    this.#clearTimers();
    const labels = labelsFor(this.#language);
    this.#picker = pickerAddress(this.getAttribute('src'));
    const site = this.getAttribute('site') ?? '';
    if (this.#picker === null || site === '') {
      this.#window.show(labels, null);
      this.#fail('misconfigured', 'A <dam-picker> needs src, an http or https address, and site, a registered name.');
      return;
    }
    this.#session = crypto.randomUUID();
    window.addEventListener('message', this.#receive);
    const host = { site, origin: location.origin, session: this.#session, lang: this.#language, theme: this.#theme };
    this.#window.show(labels, frameUrl(this.#picker, host));
    this.#timers = [
      setTimeout(() => this.#window.reveal(), REVEAL_AFTER),
      setTimeout(() => this.#fail('no-answer', `Nothing came from ${this.#picker?.origin} in time.`), ANSWER_WITHIN),
    ];
  }

  #stop() {
    this.#clearTimers();
    window.removeEventListener('message', this.#receive);
    this.#session = '';
    this.#window.hide();
  }

  /** Any window may send anything: only the frame, from the picker's own origin, in this session, is heard. */
  #receive = (/** @type {MessageEvent<unknown>} */ event) => {
    const frame = this.#window.frame?.contentWindow;
    if (!frame || event.source !== frame || event.origin !== this.#picker?.origin) {
      return;
    }
    const message = readMessage(event.data, this.#session, this.hasAttribute('multiple'));
    switch (message?.type) {
      case 'ready':
        void this.#answer(frame, this.#picker.origin, this.#session);
        break;
      case 'cancel':
        this.#cancel();
        break;
      case 'select':
        this.close();
        this.dispatchEvent(new DamSelectEvent(message.selections));
        break;
      case 'malformed':
        this.#fail('malformed-answer', 'The picker sent a selection that is not one of references.');
        break;
    }
  };

  /**
   * @param {Window} frame
   * @param {string} origin
   * @param {string} session
   */
  async #answer(frame, origin, session) {
    let token = '';
    try {
      token = (await (this.tokenProvider?.() ?? this.getAttribute('token'))) ?? '';
    } catch (error) {
      if (session === this.#session) {
        this.#fail('no-token', `The token provider failed: ${error}`);
      }
      return;
    }
    if (session !== this.#session) {
      return; // closed, or opened anew, while the token was on its way
    }
    if (typeof token !== 'string' || token === '') {
      this.#fail('no-token', 'A <dam-picker> needs the attribute token or the property tokenProvider.');
      return;
    }
    const opening = {
      token,
      locale: this.getAttribute('locale') ?? '',
      value: this.getAttribute('value') ?? '',
      kinds: words(this.getAttribute('kinds')),
      presets: words(this.getAttribute('presets')),
      multiple: this.hasAttribute('multiple'),
    };
    this.#clearTimers();
    frame.postMessage(openMessage(session, opening), origin);
    if (this.#window.shown) {
      return; // another token for the editor who is at work in it: focus stays where it is
    }
    this.#window.state('shown');
    this.#window.focusFrame();
  }

  #cancel() {
    this.close();
    this.dispatchEvent(new DamCancelEvent());
  }

  /**
   * @param {PickerFault} reason
   * @param {string} message
   */
  #fail(reason, message) {
    this.#clearTimers();
    this.#window.state('failed', labelsFor(this.#language).faults[reason]);
    this.dispatchEvent(new DamErrorEvent(reason, message));
  }

  #clearTimers() {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
  }

  get #language() {
    return interfaceLanguage(this.lang || this.closest('[lang]')?.getAttribute('lang'));
  }

  get #theme() {
    const theme = this.getAttribute('theme');
    return theme === 'light' || theme === 'dark' ? theme : 'auto';
  }
}

/**
 * @param {string | null} src
 * @returns {URL | null}
 */
function pickerAddress(src) {
  if (!src || !URL.canParse(src, document.baseURI)) {
    return null;
  }
  const url = new URL(src, document.baseURI);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

/** @param {string | null} list */
function words(list) {
  return list?.split(/\s+/).filter(Boolean) ?? [];
}

/** The focused element, inside open shadow roots too. */
function focusedElement() {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) {
    focused = focused.shadowRoot.activeElement;
  }
  return focused instanceof HTMLElement && focused !== document.body ? focused : null;
}
