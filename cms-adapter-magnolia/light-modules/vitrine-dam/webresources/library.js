/** @typedef {import('../../../../frontend/src/facts.js').Facts} Facts */
/** @typedef {import('./settings.js').Setup} Setup */

/**
 * What is known of a stored value: its facts; or that it is no reference (`malformed`), that the DAM does not know it
 * (`unknown`), or that Vitrine does not answer (`away`).
 *
 * @typedef {{ facts: Facts } | { problem: 'malformed' | 'unknown' | 'away' }} Known
 */

/** How long facts may take, in milliseconds. */
const ANSWER_WITHIN = 8_000;

/** Where the preset does not fit: a video without a still picture, a sound, or a thumbnail that is none of the site's. */
const REFUSED = [400, 403, 422];

/** Vitrine's delivery, read with Vitrine's own modules, which are always of the server's version. */
export class Library {
  #setup;
  #attempt = 0;

  /** @param {Setup} setup */
  constructor(setup) {
    this.#setup = setup;
  }

  /**
   * @param {string} value as stored
   * @param {string} locale
   * @returns {Promise<Known>}
   */
  async look(value, locale) {
    try {
      const { readFacts, parseReference, factsUrl } = await this.#modules();
      const reference = parseReference(value);
      if (reference === null) {
        return { problem: 'malformed' };
      }
      const url = new URL(factsUrl(this.#setup.delivery, reference, { preset: this.#setup.thumbnail, locale, site: this.#setup.site }));
      let answer = await ask(url);
      if (REFUSED.includes(answer.status)) {
        url.searchParams.delete('preset');
        answer = await ask(url);
      }
      if (answer.status === 404) {
        return { problem: 'unknown' };
      }
      const facts = answer.ok ? readFacts(await answer.json()) : null;
      return facts === null ? { problem: 'away' } : { facts };
    } catch {
      // Whatever stands between: the browser's own log names what failed, the editor may try again.
      this.#attempt += 1;
      return { problem: 'away' };
    }
  }

  /** A module that once failed to load is not fetched again under the same address. */
  async #modules() {
    const again = this.#attempt === 0 ? '' : `?try=${this.#attempt}`;
    const { embed } = this.#setup;
    /** @type {typeof import('../../../../frontend/src/facts.js')} */
    const { readFacts } = await import(`${embed}facts.js${again}`);
    /** @type {typeof import('../../../../frontend/src/reference.js')} */
    const { parseReference } = await import(`${embed}reference.js`);
    /** @type {typeof import('../../../../frontend/src/delivery.js')} */
    const { factsUrl } = await import(`${embed}delivery.js${again}`);
    return { readFacts, parseReference, factsUrl };
  }
}

/** @param {URL} url */
function ask(url) {
  return fetch(url, { headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(ANSWER_WITHIN) });
}
