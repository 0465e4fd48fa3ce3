/*
 * On published pages: gives pictures the asset's own alternative text where the page has none, videos their subtitles,
 * and search engines the licence; takes away links and videos that would lead nowhere. For editors: says what each asset
 * is and whether it may be shown. Facts come from Vitrine's delivery; if it does not answer, the page stays as the server
 * made it.
 */
import { verdictText } from './page-words.js';

/** @typedef {{ language: string, label: string, src: string }} Track */
/** @typedef {{ altText?: string, altTextLanguage?: string, title?: string, jsonLd?: object, tracks?: Track[], verdict: { permitted: boolean, until?: string, reason?: string } }} Facts */

/**
 * What Vitrine says of an asset: its facts; that the DAM does not know it; or nothing, whatever the cause.
 *
 * @typedef {Facts | 'unknown' | null} Said
 */

/** @type {Map<string, Promise<Said>>} */
const asked = new Map();

/**
 * @param {string} url
 * @returns {Promise<Said>}
 */
function factsAt(url) {
  const known = asked.get(url) ?? fetch(url, { headers: { Accept: 'application/json' } })
    .then(async (answer) => (answer.status === 404 ? 'unknown' : answer.ok ? readFacts(await answer.json()) : null))
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

/**
 * @param {Said} said
 * @returns {Facts | null} the facts of an asset that may be shown
 */
function shown(said) {
  return said !== null && said !== 'unknown' && said.verdict.permitted ? said : null;
}

/** @param {Said} said */
function isWithheld(said) {
  return said !== null && shown(said) === null;
}

/** @param {HTMLImageElement} image */
async function describe(image) {
  const facts = shown(await factsAt(image.dataset['damFacts'] ?? ''));
  if (typeof facts?.altText === 'string' && image.alt === '') {
    image.alt = facts.altText;
    image.lang = typeof facts.altTextLanguage === 'string' ? facts.altTextLanguage : '';
  }
}

/** @param {HTMLVideoElement} video */
async function subtitle(video) {
  const said = await factsAt(video.dataset['damFacts'] ?? '');
  if (isWithheld(said)) {
    // Its file is not delivered; its still picture is, as the fallback.
    video.replaceChildren();
    video.controls = false;
    video.hidden = video.poster === '';
    video.load();
  }
  const tracks = shown(said)?.tracks;
  const named = new Set([...video.querySelectorAll('track')].map((track) => track.srclang.toLowerCase()));
  for (const { language, label, src } of Array.isArray(tracks) ? tracks : []) {
    if (!named.has(language.toLowerCase())) {
      video.append(Object.assign(document.createElement('track'), { kind: 'subtitles', srclang: language, label, src }));
    }
  }
}

/** @param {HTMLAnchorElement} link to a file, for which there is no fallback */
async function lead(link) {
  link.hidden = isWithheld(await factsAt(link.dataset['damFacts'] ?? ''));
}

/** @param {HTMLScriptElement} script structured data as the server made it */
async function complete(script) {
  const said = await factsAt(script.dataset['damFacts'] ?? '');
  const jsonLd = shown(said)?.jsonLd;
  if (isWithheld(said)) {
    script.remove(); // nothing is to be said of what must not be shown
  } else if (typeof jsonLd === 'object' && jsonLd !== null) {
    const own = JSON.parse(script.text);
    script.text = JSON.stringify({ ...jsonLd, ...own });
  }
}

/** @param {HTMLElement} note */
async function tell(note) {
  const said = await factsAt(note.dataset['damVerdict'] ?? '');
  const { tone, text } = verdictText(said, document.documentElement.lang || navigator.language);
  const title = said === null || said === 'unknown' ? undefined : said.title;
  note.dataset['tone'] = tone;
  note.textContent = title === undefined ? text : `${title} · ${text}`;
  note.hidden = false;
}

for (const image of /** @type {NodeListOf<HTMLImageElement>} */ (document.querySelectorAll('img[data-dam-facts]'))) {
  void describe(image);
}
for (const video of /** @type {NodeListOf<HTMLVideoElement>} */ (document.querySelectorAll('video[data-dam-facts]'))) {
  void subtitle(video);
}
for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[data-dam-facts]'))) {
  void lead(link);
}
for (const script of /** @type {NodeListOf<HTMLScriptElement>} */ (document.querySelectorAll('script[data-dam-facts]'))) {
  void complete(script);
}
for (const note of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-dam-verdict]'))) {
  void tell(note);
}
