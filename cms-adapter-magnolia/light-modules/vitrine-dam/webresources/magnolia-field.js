/**
 * All that this module knows of Magnolia's protocol between a dialog and a `javascriptField`; nothing else speaks it.
 *
 * Documented for 6.4 ("Data propagation between JavaScript fields and dialogs"): the dialog posts
 * `{action: 'init', correlationId, state: {value, defaultValue}}` into the frame, the field posts
 * `{action: 'changeValue', correlationId, value}` to its parent.
 *
 * Not documented publicly, and so read generously and never relied upon:
 *  - where the definition's `parameters` arrive: looked for in `parameters`, `state.parameters` and
 *    `state.options`; the page's own `data-kinds` and `data-presets` hold where there are none;
 *  - whether a read-only field is told so: `readOnly` or `state.readOnly`, or a parameter of that name;
 *  - which language's tab a field stands in: `locale` or `state.locale`, or a parameter of that name;
 *  - whether the dialog would change a frame's height on request: no such message is sent, the definition's
 *    `height` holds;
 *  - that the frame is loaded by its address rather than from a string, on the origin of the dialog, and that the
 *    dialog waits for the frame's `load` before it posts.
 */

/**
 * What a dialog asks of the field.
 *
 * @typedef {object} Occasion
 * @property {string} value the stored reference, empty if nothing is stored
 * @property {boolean} readOnly
 * @property {Record<string, string>} parameters texts of the definition, such as `kinds` and `presets`
 */

/** More than any value or parameter of this module needs. */
const LONGEST = 400;

/**
 * Reads a dialog's message.
 *
 * @param {unknown} data
 * @returns {{ correlationId: unknown, occasion: Occasion } | null} null if it is none that this field is for
 */
export function readInit(data) {
  if (!isRecord(data) || data['action'] !== 'init') {
    return null;
  }
  const state = isRecord(data['state']) ? data['state'] : {};
  const parameters = texts(state['options'], state['parameters'], data['parameters']);
  const locale = text(data['locale']) || text(state['locale']);
  if (locale !== '') {
    parameters['locale'] ??= locale;
  }
  const readOnly = [data['readOnly'], state['readOnly'], parameters['readOnly']].some((said) => said === true || said === 'true');
  const { value } = state;
  const stored = value === undefined || value === null ? state['defaultValue'] : value;
  return { correlationId: data['correlationId'], occasion: { value: text(stored), readOnly, parameters } };
}

/** The field's end of the conversation. */
export class MagnoliaField {
  #window;
  #dialog;
  /** @type {unknown} */ #correlationId = undefined;

  /**
   * @param {Window} frame the field's own window
   * @param {(occasion: Occasion) => void} begin called for each `init`, which may come again
   */
  constructor(frame, begin) {
    this.#window = frame;
    this.#dialog = frame.parent;
    frame.addEventListener('message', (event) => {
      // Any window may post anything: only the dialog around this frame, on this very origin, is heard.
      if (event.source !== this.#dialog || event.origin !== frame.location.origin) {
        return;
      }
      const init = readInit(event.data);
      if (init !== null) {
        this.#correlationId = init.correlationId;
        begin(init.occasion);
      }
    });
  }

  /** @param {string} value a reference; empty to store none */
  change(value) {
    this.#dialog.postMessage({ action: 'changeValue', correlationId: this.#correlationId, value }, this.#window.location.origin);
  }
}

/**
 * The texts of the first records that name them.
 *
 * @param {...unknown} sources
 */
function texts(...sources) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const source of sources) {
    for (const [name, value] of isRecord(source) ? Object.entries(source) : []) {
      const said = typeof value === 'boolean' ? String(value) : text(value);
      if (said !== '') {
        found[name] ??= said;
      }
    }
  }
  return found;
}

/** @param {unknown} value */
function text(value) {
  return typeof value === 'string' && value.length <= LONGEST ? value.trim() : '';
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
