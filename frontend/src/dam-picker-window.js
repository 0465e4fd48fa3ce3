import { css } from './dam-picker-style.js';

/** @typedef {import('./labels.js').Labels} Labels */
/** @typedef {'loading' | 'shown' | 'failed'} WindowState */

/**
 * Widest trust the frame needs: its scripts, its own session, its forms, and links to licences in tabs of their own. No
 * navigation of the host.
 */
const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';

/** The modal window around the picker's frame: what it looks like and which of its states is on show. */
export class DamPickerWindow {
  /** @type {HTMLDialogElement} */ dialog = document.createElement('dialog');
  /** @type {HTMLIFrameElement | null} */ frame = null;
  #heading = document.createElement('h2');
  #close = document.createElement('button');
  #alert = document.createElement('div');
  #message = document.createElement('p');
  #retry = document.createElement('button');
  #body = document.createElement('div');
  #status = document.createElement('div');

  /**
   * @param {ShadowRoot} root
   * @param {{ cancel: () => void, retry: () => void }} actions
   */
  constructor(root, { cancel, retry }) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];

    this.#heading.id = 'title';
    this.dialog.setAttribute('aria-labelledby', 'title');
    this.#close.type = 'button';
    this.#close.append(cross());
    this.#close.addEventListener('click', cancel);
    this.dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      cancel();
    });
    this.#retry.type = 'button';
    this.#retry.addEventListener('click', retry);
    this.#alert.setAttribute('role', 'alert');
    this.#alert.append(this.#message, this.#retry);
    this.#status.setAttribute('role', 'status');
    this.#body.className = 'body';

    const header = document.createElement('div');
    header.className = 'header';
    header.append(this.#heading, this.#close);
    this.#body.append(this.#status);
    this.dialog.append(header, this.#alert, this.#body);
    root.append(document.createElement('slot'), this.dialog);
  }

  /**
   * Opens the window with a fresh frame. A frame is never reused: what it knew of the last opening goes with it.
   *
   * @param {Labels} labels
   * @param {string | null} address of the picker; null opens an empty window, to say what is wrong
   */
  show(labels, address) {
    this.#heading.textContent = labels.title;
    this.#close.setAttribute('aria-label', labels.close);
    this.#close.title = labels.close;
    this.#retry.textContent = labels.retry;
    this.#status.textContent = labels.loading;
    this.frame?.remove();
    this.frame = address === null ? null : this.#load(labels.title, address);
    this.state('loading');
    if (!this.dialog.open) {
      this.dialog.showModal();
    }
  }

  /**
   * @param {string} title
   * @param {string} address
   */
  #load(title, address) {
    const frame = document.createElement('iframe');
    frame.title = title;
    frame.referrerPolicy = 'origin';
    frame.setAttribute('sandbox', SANDBOX);
    frame.allow = 'clipboard-write';
    frame.src = address;
    this.#body.prepend(frame);
    return frame;
  }

  hide() {
    this.frame?.remove();
    this.frame = null;
    if (this.dialog.open) {
      this.dialog.close();
    }
  }

  /**
   * @param {WindowState} state
   * @param {string} [message] what is wrong, for the editor
   */
  state(state, message = '') {
    this.dialog.dataset['state'] = state;
    this.#status.hidden = state !== 'loading';
    this.#alert.hidden = state !== 'failed';
    this.#message.textContent = message;
  }

  /** Whether the picker has been let in and is on show. */
  get shown() {
    return this.dialog.dataset['state'] === 'shown';
  }

  /** Lets what the frame shows be read, though the picker has not answered: it may explain why. */
  reveal() {
    this.#status.hidden = true;
  }

  focusFrame() {
    this.frame?.focus();
  }
}

function cross() {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const path = document.createElementNS(namespace, 'path');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', 'M4 4l12 12M16 4L4 16');
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', '2');
  path.setAttribute('stroke-linecap', 'round');
  svg.append(path);
  return svg;
}
