import { damFigure } from './dam-figure.js';
import { css } from './dam-picture-style.js';
import { standingText } from './editor-labels.js';

/** @typedef {import('./dam-figure.js').DamFigure} DamFigure */
/** @typedef {import('./picture-desk.js').PictureDesk} PictureDesk */
/** @typedef {import('./standing.js').Standing} Standing */
/** @typedef {HTMLElement & { desk: PictureDesk | null }} DamPictureElement */

/** How an element asks for its editor's desk, if nobody gave it one. */
export const DESK_WANTED = 'dam-desk-wanted';

/** The attributes of a picture in an editor's view, by what they mean. */
const ATTRIBUTES = /** @type {const} */ ({
  reference: 'data-dam', preset: 'data-preset', alt: 'data-alt', caption: 'data-caption',
});

/**
 * Defines `<dam-picture>` in a window: a picture as an editor sees it, with its title, its texts in this place, and how
 * it stands. It lives in the editor's view and never in what is stored. All that it shows is in its shadow tree, so
 * that an editor's undo steps and clipboard hold nothing but its attributes.
 *
 * @param {Window & typeof globalThis} view window of the editor's content
 */
export function defineDamPicture(view) {
  if (!view.customElements.get('dam-picture')) {
    view.customElements.define('dam-picture', pictureClass(view));
  }
}

/**
 * Reads the attributes of a `<dam-picture>`.
 *
 * @param {(name: string) => string | null | undefined} attribute
 * @returns {DamFigure | null}
 */
export function figureFrom(attribute) {
  const read = (/** @type {keyof ATTRIBUTES} */ part) => reveal(attribute(ATTRIBUTES[part]) ?? '');
  return damFigure({ reference: read('reference'), preset: read('preset'), alt: read('alt'), caption: read('caption') });
}

/**
 * @param {Element} element a `<dam-picture>`
 * @returns {DamFigure | null}
 */
export function figureOf(element) {
  return figureFrom((name) => element.getAttribute(name));
}

/**
 * The attributes of the `<dam-picture>` that shows a figure; null for those it has not. Their values are
 * percent-encoded: sanitisers of editors drop attributes whose text looks like markup, and what people say may.
 *
 * @param {DamFigure} figure
 * @returns {Record<string, string | null>}
 */
export function viewAttributes(figure) {
  const parts = /** @type {(keyof ATTRIBUTES)[]} */ (Object.keys(ATTRIBUTES));
  return Object.fromEntries(parts.map((part) => [ATTRIBUTES[part], figure[part] === '' ? null : hide(figure[part])]));
}

/** @param {string} text */
function hide(text) {
  const sound = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return sound.replace(/[^\w :@.,-]/gu, (sign) => (sign === "'" ? '%27' : encodeURIComponent(sign)));
}

/** @param {string} text */
function reveal(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return ''; // nothing that was encoded here
  }
}

/** @param {Window & typeof globalThis} view */
function pictureClass(view) {
  return class extends view.HTMLElement {
    static observedAttributes = Object.values(ATTRIBUTES);

    /** @type {PictureDesk | null} */ desk = null;
    #parts = parts(this.attachShadow({ mode: 'open' }));
    /** @type {(() => void) | null} */ #unwatch = null;
    #asked = 0;

    connectedCallback() {
      const detail = { offer: (/** @type {PictureDesk} */ desk) => { this.desk ??= desk; } };
      this.dispatchEvent(new view.CustomEvent(DESK_WANTED, { bubbles: true, composed: true, detail }));
      this.#unwatch = this.desk?.watch(() => void this.#look()) ?? null;
      void this.#look();
    }

    disconnectedCallback() {
      this.#unwatch?.();
      this.#unwatch = null;
    }

    attributeChangedCallback() {
      if (this.isConnected) {
        void this.#look();
      }
    }

    async #look() {
      const figure = figureOf(this);
      const asked = ++this.#asked;
      if (!this.desk || !figure) {
        return;
      }
      this.#describe(this.desk, figure);
      const standing = await this.desk.look(figure);
      if (asked === this.#asked && this.desk) {
        this.#show(this.desk, figure, standing);
      }
    }

    /**
     * What can be said before anything is known.
     *
     * @param {PictureDesk} desk
     * @param {DamFigure} figure
     */
    #describe(desk, { preset, alt, caption }) {
      const { title, place, said, below } = this.#parts;
      title.textContent ||= desk.labels.loading;
      place.textContent = desk.presets(preset).find(({ name }) => name === (preset || desk.firstPreset))?.label ?? '';
      said.textContent = alt;
      below.textContent = caption;
    }

    /**
     * @param {PictureDesk} desk
     * @param {DamFigure} figure
     * @param {Standing} standing
     */
    #show(desk, figure, standing) {
      const { frame, image, title, badge } = this.#parts;
      const { tone, facts } = standing;
      const text = standingText(desk.labels, standing, desk.language);
      frame.dataset['tone'] = tone;
      title.textContent = facts?.title ?? (tone === 'unknown' || tone === 'away' ? figure.reference : desk.labels.untitled);
      badge.textContent = text;
      badge.hidden = text === '';
      const alt = figure.alt || (facts?.verdict.permitted && facts.altText) || '';
      frame.setAttribute('aria-label', [desk.labels.picture, title.textContent, alt, text].filter(Boolean).join('. '));
      const src = facts?.src ? fresh(facts.src, `${tone} ${facts.version ?? ''}`) : '';
      if (image.getAttribute('src') !== src) {
        image.hidden = src === '';
        image.setAttribute('src', src);
      }
      if (facts?.width && facts.height) {
        image.width = facts.width;
        image.height = facts.height;
      }
    }
  };
}

/** @param {ShadowRoot} root */
function parts(root) {
  const page = root.ownerDocument;
  const view = /** @type {Window & typeof globalThis} */ (page.defaultView);
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const make = (/** @type {string} */ tag, /** @type {string} */ name) => {
    const element = page.createElement(tag);
    element.className = name;
    return element;
  };
  const image = /** @type {HTMLImageElement} */ (make('img', 'image'));
  const parts = {
    frame: make('div', 'frame'), image, badge: make('span', 'badge'), about: make('div', 'about'),
    title: make('span', 'title'), place: make('span', 'place'), said: make('span', 'said'), below: make('div', 'below'),
  };
  image.alt = '';
  image.hidden = true;
  image.draggable = false; // the whole picture is dragged, not a copy of its pixels
  image.addEventListener('error', () => { image.hidden = true; });
  parts.badge.hidden = true;
  parts.frame.setAttribute('role', 'img');
  parts.about.append(parts.title, parts.place, parts.said);
  parts.frame.append(image, parts.badge, parts.about, parts.below);
  root.append(parts.frame);
  return parts;
}

/**
 * The same address for as long as the asset stays as it is, so that a browser does not show what was there before. The
 * delivery ignores parameters that it does not know.
 *
 * @param {string} src
 * @param {string} state
 */
function fresh(src, state) {
  return `${src}${src.includes('?') ? '&' : '?'}seen=${encodeURIComponent(state)}`;
}
