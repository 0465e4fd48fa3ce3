/*
 * On published pages: gives pictures the asset's own alternative text where the page has none, videos their subtitles,
 * and search engines the licence. For editors: says what each asset is and whether it may be shown. Facts come from Vitrine's delivery; if
 * they do not, the page stays as the server made it.
 */
import { verdictText } from './page-words.js';

/** @typedef {{ language: string, label: string, src: string }} Track */
/** @typedef {{ altText?: string, altTextLanguage?: string, title?: string, jsonLd?: object, tracks?: Track[], verdict: { permitted: boolean, until?: string, reason?: string } }} Facts */

/** @type {Map<string, Promise<Facts | null>>} */
const asked = new Map();

/**
 * @param {string} url
 * @returns {Promise<Facts | null>} null if there are none, whatever the cause
 */
function factsAt(url) {
  const known = asked.get(url) ?? fetch(url, { headers: { Accept: 'application/json' } })
    .then(async (answer) => (answer.ok ? readFacts(await answer.json()) : null))
    .catch(() => null);
  asked.set(url, known);
  return known;
}

/**
 * @param {any} answer parsed JSON
 * @returns {Facts | null}
 */
function readFacts(answer) {
  return typeof answer?.verdict?.permitted === 'boolean' ? answer : null;
}

/** @param {HTMLImageElement} image */
async function describe(image) {
  const facts = await factsAt(image.dataset['damFacts'] ?? '');
  if (facts?.verdict.permitted && typeof facts.altText === 'string' && image.alt === '') {
    image.alt = facts.altText;
    image.lang = typeof facts.altTextLanguage === 'string' ? facts.altTextLanguage : '';
  }
}

/** @param {HTMLVideoElement} video */
async function subtitle(video) {
  const facts = await factsAt(video.dataset['damFacts'] ?? '');
  const tracks = facts?.verdict.permitted && Array.isArray(facts.tracks) ? facts.tracks : [];
  const named = new Set([...video.querySelectorAll('track')].map((track) => track.srclang.toLowerCase()));
  for (const { language, label, src } of tracks) {
    if (!named.has(language.toLowerCase())) {
      video.append(Object.assign(document.createElement('track'), { kind: 'subtitles', srclang: language, label, src }));
    }
  }
}

/** @param {HTMLScriptElement} script structured data as the server made it */
async function complete(script) {
  const facts = await factsAt(script.dataset['damFacts'] ?? '');
  if (facts?.verdict.permitted === false) {
    script.remove(); // nothing is to be said of what must not be shown
  } else if (typeof facts?.jsonLd === 'object' && facts.jsonLd !== null) {
    const own = JSON.parse(script.text);
    script.text = JSON.stringify({ ...facts.jsonLd, ...own });
  }
}

/** @param {HTMLElement} note */
async function tell(note) {
  const facts = await factsAt(note.dataset['damVerdict'] ?? '');
  const { tone, text } = verdictText(facts, document.documentElement.lang || navigator.language);
  note.dataset['tone'] = tone;
  note.textContent = facts?.title === undefined ? text : `${facts.title} · ${text}`;
  note.hidden = false;
}

for (const image of /** @type {NodeListOf<HTMLImageElement>} */ (document.querySelectorAll('img[data-dam-facts]'))) {
  void describe(image);
}
for (const video of /** @type {NodeListOf<HTMLVideoElement>} */ (document.querySelectorAll('video[data-dam-facts]'))) {
  void subtitle(video);
}
for (const script of /** @type {NodeListOf<HTMLScriptElement>} */ (document.querySelectorAll('script[data-dam-facts]'))) {
  void complete(script);
}
for (const note of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-dam-verdict]'))) {
  void tell(note);
}
