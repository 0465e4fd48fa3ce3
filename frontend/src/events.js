/** @typedef {import('./facts.js').Facts} Facts */
/** @typedef {import('./handshake.js').Selection} Selection */

/**
 * Why a picker could not be used: `misconfigured` (an attribute is missing or wrong), `no-answer` (nothing came from
 * the picker in time), `no-token` (the host has none, or its provider failed), `malformed-answer` (what the picker
 * chose cannot be read).
 *
 * @typedef {'misconfigured' | 'no-answer' | 'no-token' | 'malformed-answer'} PickerFault
 */

/**
 * The editor chose.
 *
 * @extends {CustomEvent<{ selections: Selection[] }>}
 */
export class DamSelectEvent extends CustomEvent {
  /** @param {Selection[]} selections */
  constructor(selections) {
    super('dam-select', { bubbles: true, composed: true, detail: { selections } });
  }
}

/**
 * The editor closed the picker without choosing.
 *
 * @extends {CustomEvent<null>}
 */
export class DamCancelEvent extends CustomEvent {
  constructor() {
    super('dam-cancel', { bubbles: true, composed: true, detail: null });
  }
}

/**
 * The picker cannot be used; the editor sees why.
 *
 * @extends {CustomEvent<{ reason: PickerFault, message: string }>}
 */
export class DamErrorEvent extends CustomEvent {
  /**
   * @param {PickerFault} reason
   * @param {string} message for people who integrate the picker, in English
   */
  constructor(reason, message) {
    super('dam-error', { bubbles: true, composed: true, detail: { reason, message } });
  }
}

/**
 * A `<dam-image>` has read what it shows; `facts` is null if the asset is unknown or the delivery does not answer.
 *
 * @extends {CustomEvent<{ facts: Facts | null }>}
 */
export class DamFactsEvent extends CustomEvent {
  /** @param {Facts | null} facts */
  constructor(facts) {
    super('dam-facts', { bubbles: true, composed: true, detail: { facts } });
  }
}
