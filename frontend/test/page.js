import { JSDOM } from 'jsdom';

/** Names of Node's own that must be the page's, because its elements insist on their own kind of events. */
const OWN = ['navigator', 'Event', 'EventTarget', 'CustomEvent', 'MessageEvent', 'AbortController', 'AbortSignal', 'File', 'Blob'];

/** A page for tests, with what a browser has and jsdom has not, as far as layout and styles are concerned. */
export function openPage() {
  const { window } = new JSDOM('<!doctype html><html lang="en"><body></body></html>', {
    url: 'https://cms.example.com/edit', pretendToBeVisual: true,
  });
  window.CSSStyleSheet.prototype.replaceSync = () => {};
  window.matchMedia = () => ({ matches: false, addListener() {}, removeListener() {}, addEventListener() {}, removeEventListener() {} });
  window.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} };
  window.IntersectionObserver = class { observe() {} unobserve() {} disconnect() {} };
  window.scrollTo = () => {};
  window.CSS = { escape: (name) => name.replace(/[^\w-]/g, '\\$&'), supports: () => false };
  window.Element.prototype.scrollIntoView = () => {};
  for (const rangeLike of [window.Range.prototype, window.Element.prototype]) {
    rangeLike.getClientRects = () => [];
    rangeLike.getBoundingClientRect = () => ({ x: 0, y: 0, top: 0, left: 0, right: 0, bottom: 0, width: 0, height: 0 });
  }
  window.document.elementFromPoint = () => null;
  Object.defineProperties(window.HTMLElement.prototype, {
    isContentEditable: {
      get() { return ['', 'true'].includes(this.closest('[contenteditable]')?.getAttribute('contenteditable')); },
    },
    contentEditable: {
      get() { return this.getAttribute('contenteditable') ?? 'inherit'; },
      set(value) { this.setAttribute('contenteditable', value); },
    },
  });
  const names = Object.getOwnPropertyNames(window).filter((name) => !(name in globalThis) || OWN.includes(name));
  for (const name of names) {
    const value = typeof window[name] === 'function' && /^[a-z]/.test(name) ? window[name].bind(window) : window[name];
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return window;
}

/** The options of an editor of the site `magazine`. */
export const OPTIONS = {
  picker: 'https://dam.example.com/picker/',
  base: 'https://media.example.com/media',
  site: 'magazine',
  presets: [{ name: 'inline', label: 'As it is' }, { name: 'teaser', label: 'Wide' }],
  locale: 'en-GB',
  refresh: 3600,
  tokenProvider: async () => 'token',
};

export const BALLOON = 'dam:zjzrwk6fxzf7kz';

/** Markup in the form that is stored, which editors must give back to the byte. */
export const CANONICAL = {
  'a picture': `<figure><img data-dam="${BALLOON}" data-preset="inline"></figure>`,
  'a pinned version': `<figure><img data-dam="${BALLOON}@v2.1_b-3" data-preset="teaser"></figure>`,
  'a preset that nobody knows': `<figure><img data-dam="${BALLOON}" data-preset="poster-2019"></figure>`,
  'an alt text': `<figure><img data-dam="${BALLOON}" data-preset="inline" alt="Ein roter Ballon über Nebel"></figure>`,
  'a caption': `<figure><img data-dam="${BALLOON}" data-preset="inline"><figcaption>At dawn, 5 &amp; 6 o’clock</figcaption></figure>`,
  'a hostile alt text': `<figure><img data-dam="${BALLOON}" data-preset="inline" `
    + 'alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\' onerror=`alert(2)` &amp;quot; {{7*7}} ${1}"></figure>',
  'a hostile caption': `<figure><img data-dam="${BALLOON}" data-preset="inline">`
    + '<figcaption>&lt;img src=x onerror=alert(1)&gt; "quoted" &amp;lt;b&amp;gt; \'`${1}</figcaption></figure>',
};

/** What must not get into an editor: each names a reference that is none. */
export const MALFORMED = [
  '<figure><img data-dam="dam:nonsense" data-preset="inline"></figure>',
  `<figure data-dam="${BALLOON}"><img data-dam="${BALLOON}"></figure>`,
  '<p><img data-dam="javascript:alert(1)" src="x" onerror="alert(1)"></p>',
  `<img data-dam="${BALLOON.toUpperCase()}">`,
];

/** Markup as this page's window writes it: jsdom leaves < and > in attributes as they are, as browsers did until 2025. */
export function asWritten(html) {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder.innerHTML;
}
