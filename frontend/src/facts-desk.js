import { factsUrl } from './delivery.js';
import { readFacts } from './facts.js';
import { parseReference } from './reference.js';
import { AWAY, standingOf, UNKNOWN } from './standing.js';

/** @typedef {import('./standing.js').Standing} Standing */
/** @typedef {import('./delivery.js').Place} Place */
/** @typedef {{ reference: string, preset: string, locale: string }} Question */
/** @typedef {{ question: Question, answer: (standing: Standing) => void }} Waiting */

/** Questions that come this close together are asked in one, in milliseconds. */
const GATHER = 15;

/** As many as one call to `resolve` takes. */
const MOST = 200;

/** How long an answer may take, in milliseconds. */
const WITHIN = 10_000;

/**
 * Knows how assets stand: asks in bulk, and does not ask again while an answer holds.
 */
export class FactsDesk {
  #base;
  #resolve;
  #site;
  #keep;
  #now;
  /** @type {Map<string, { standing: Promise<Standing>, until: number }>} */ #known = new Map();
  /** @type {Waiting[]} */ #waiting = [];

  /**
   * @param {object} where
   * @param {string} where.base delivery base
   * @param {string} [where.resolve] address of the REST API's bulk call; left out, each asset's facts are read by themselves
   * @param {string} where.site name of the site
   * @param {number} where.keep how long an answer holds at most, in milliseconds
   * @param {() => number} [where.now] milliseconds since 1970
   */
  constructor({ base, resolve, site, keep, now = Date.now }) {
    this.#base = base;
    this.#resolve = resolve;
    this.#site = site;
    this.#keep = keep;
    this.#now = now;
  }

  /**
   * @param {Question} question
   * @returns {Promise<Standing>} never rejects: a DAM that does not answer is `away`
   */
  ask(question) {
    const name = JSON.stringify([question.reference, question.preset, question.locale]);
    const known = this.#known.get(name);
    if (known && known.until > this.#now()) {
      return known.standing;
    }
    const standing = new Promise((/** @type {(standing: Standing) => void} */ answer) => {
      this.#waiting.push({ question, answer });
      if (this.#waiting.length === 1) {
        setTimeout(() => this.#send(), GATHER);
      }
    });
    const entry = { standing, until: this.#now() + this.#keep };
    this.#known.set(name, entry);
    void standing.then(({ tone, facts }) => {
      const ends = Date.parse(facts?.verdict.until ?? '');
      // Nothing is known of a DAM that is away: the next question is asked again.
      entry.until = tone === 'away' ? 0 : Math.min(entry.until, Number.isNaN(ends) ? Infinity : ends);
    });
    return standing;
  }

  /** Forgets every answer. */
  forget() {
    this.#known.clear();
  }

  #send() {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (let first = 0; first < waiting.length; first += MOST) {
      void this.#sendSome(waiting.slice(first, first + MOST));
    }
  }

  /** @param {Waiting[]} waiting */
  async #sendSome(waiting) {
    const answers = this.#resolve ? await this.#inBulk(this.#resolve, waiting) : null;
    waiting.forEach(async ({ question, answer }, index) => {
      answer(answers ? this.#read(answers[index]) : await this.#alone(question));
    });
  }

  /**
   * @param {string} resolve
   * @param {Waiting[]} waiting
   * @returns {Promise<unknown[] | null>} null if the call is not answered
   */
  async #inBulk(resolve, waiting) {
    try {
      const answer = await fetch(resolve, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Accept': 'application/json' },
        body: JSON.stringify({ site: this.#site, items: waiting.map(({ question }) => asked(question)) }),
        signal: AbortSignal.timeout(WITHIN),
      });
      const items = answer.ok ? (await answer.json()).items : null;
      return Array.isArray(items) ? items : null;
    } catch {
      // The facts of each asset can still be read by themselves; the browser's own log names what failed.
      return null;
    }
  }

  /**
   * @param {Question} question
   * @returns {Promise<Standing>}
   */
  async #alone({ reference, preset, locale }) {
    const parsed = parseReference(reference);
    if (!parsed) {
      return UNKNOWN;
    }
    try {
      const url = factsUrl(this.#base, parsed, { preset, locale, site: this.#site });
      const answer = await fetch(url, {
        headers: { Accept: 'application/json' },
        cache: 'no-cache',
        signal: AbortSignal.timeout(WITHIN),
      });
      if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
        return UNKNOWN;
      }
      return answer.ok ? this.#read(await answer.json()) : AWAY;
    } catch {
      return AWAY;
    }
  }

  /** @param {unknown} answer @returns {Standing} */
  #read(answer) {
    const facts = readFacts(answer);
    return facts ? standingOf(facts, this.#now()) : UNKNOWN;
  }
}

/** @param {Question} question */
function asked({ reference, preset, locale }) {
  return { reference, ...(preset && { preset }), ...(locale && { locale }) };
}
