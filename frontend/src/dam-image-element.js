import { css } from './dam-image-style.js';
import { factsUrl, pictureUrl } from './delivery.js';
import { DamFactsEvent } from './events.js';
import { readFacts } from './facts.js';
import { parseReference } from './reference.js';

/** @typedef {import('./facts.js').Facts} Facts */
/** @typedef {import('./delivery.js').Place} Place */
/** @typedef {'loading' | 'shown' | 'withheld' | 'unavailable'} ImageState */

/** How long the facts may take before the picture is loaded without them, in milliseconds. */
const FACTS_WITHIN = 5_000;

/**
 * Shows what a reference stands for, responsively and as governed now.
 *
 *     <dam-image reference="dam:zjzrwk6fxzf7kz" preset="hero" locale="de-DE" site="magazine"
 *                base="https://media.example.com/media" sizes="(min-width: 60rem) 60rem, 100vw"></dam-image>
 *
 * Attributes: `reference`, `preset`, `base` (delivery base), and if wanted `locale`, `site`, `sizes` and `alt` (instead
 * of the asset's own alt text). The attribute `state` tells what is on show: `loading`, `shown`, `withheld`
 * (the delivery's fallback, with an empty alt text), `unavailable` (nothing to load).
 *
 * Event: `dam-facts`, once the facts are read or known to be missing.
 */
export class DamImageElement extends HTMLElement {
  static observedAttributes = ['reference', 'preset', 'locale', 'site', 'base', 'sizes', 'alt'];

  #root = this.attachShadow({ mode: 'open' });
  /** @type {AbortController | null} */ #loading = null;
  #due = false;

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    this.#loading?.abort();
  }

  attributeChangedCallback() {
    this.#update();
  }

  /** Several attributes set in a row are one change. */
  #update() {
    if (this.#due) {
      return;
    }
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.isConnected) {
        void this.#load();
      }
    });
  }

  async #load() {
    this.#loading?.abort();
    const reference = parseReference(this.getAttribute('reference'));
    const base = this.getAttribute('base');
    const place = this.#place();
    if (!reference || !base || place.preset === '') {
      this.#showPlaceholder('unavailable');
      return;
    }
    const loading = new AbortController();
    this.#loading = loading;
    this.#showPlaceholder('loading');
    const facts = await readFrom(factsUrl(base, reference, place), loading.signal);
    if (loading.signal.aborted) {
      return; // an attribute changed meanwhile: the newer load answers
    }
    this.#show(facts, pictureUrl(base, reference, place));
    this.dispatchEvent(new DamFactsEvent(facts));
  }

  /** @returns {Place} */
  #place() {
    return {
      preset: this.getAttribute('preset') ?? '',
      locale: this.getAttribute('locale') ?? '',
      site: this.getAttribute('site') ?? '',
    };
  }

  /**
   * @param {Facts | null} facts
   * @param {string} plain address of the picture when the facts name none
   */
  #show(facts, plain) {
    const permitted = facts?.verdict.permitted === true;
    const picture = document.createElement('picture');
    for (const { type, media, srcset } of (permitted && facts?.sources) || []) {
      const source = document.createElement('source');
      source.type = type;
      source.media = media ?? '';
      source.srcset = srcset;
      source.sizes = this.#sizes;
      picture.append(source);
    }
    picture.append(this.#image(permitted ? facts : null, facts, plain));
    this.#root.replaceChildren(picture);
    this.#state(permitted ? 'shown' : 'withheld');
  }

  /**
   * @param {Facts | null} shown facts of a permitted asset; null shows the fallback, which says nothing
   * @param {Facts | null} facts
   * @param {string} plain
   */
  #image(shown, facts, plain) {
    const image = document.createElement('img');
    image.part.add('image');
    image.alt = shown ? (this.getAttribute('alt') ?? shown.altText ?? '') : '';
    image.lang = shown && !this.hasAttribute('alt') ? (shown.altTextLanguage ?? '') : '';
    image.decoding = 'async';
    image.loading = 'lazy';
    if (facts?.width && facts.height) {
      image.width = facts.width;
      image.height = facts.height;
    }
    if (shown?.srcset) {
      image.sizes = this.#sizes;
      image.srcset = shown.srcset;
    }
    const colour = shown?.placeholder?.colour;
    if (colour) {
      image.style.backgroundColor = colour;
      image.addEventListener('load', () => image.style.removeProperty('background-color'), { once: true });
    }
    image.addEventListener('error', () => {
      if (image.isConnected) {
        this.#showPlaceholder('unavailable');
      }
    });
    image.src = facts?.src ?? plain;
    return image;
  }

  /** @param {ImageState} state */
  #showPlaceholder(state) {
    const box = document.createElement('div');
    box.className = 'placeholder';
    box.part.add('placeholder');
    this.#root.replaceChildren(box);
    this.#state(state);
  }

  /** @param {ImageState} state */
  #state(state) {
    this.setAttribute('state', state);
  }

  get #sizes() {
    return this.getAttribute('sizes') ?? '100vw';
  }
}

/**
 * @param {string} url
 * @param {AbortSignal} signal
 * @returns {Promise<Facts | null>} null if there are none, whatever the cause
 */
async function readFrom(url, signal) {
  try {
    const within = AbortSignal.any([signal, AbortSignal.timeout(FACTS_WITHIN)]);
    const answer = await fetch(url, { signal: within, headers: { Accept: 'application/json' } });
    return answer.ok ? readFacts(await answer.json()) : null;
  } catch {
    // Without facts the plain picture is shown; the browser's own log names what failed.
    return null;
  }
}
