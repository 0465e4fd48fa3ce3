/**
 * What a CMS stores instead of a file: `dam:<key>`, or `dam:<key>@<version>` to pin a version.
 *
 * @typedef {object} AssetReference
 * @property {string} key 14 characters of 0-9 and a-z without i, l, o, u
 * @property {string} [version] 1 to 64 letters, digits, dots, underscores or hyphens
 */

const FORM = /^dam:([0-9a-hjkmnp-tv-z]{14})(?:@([A-Za-z0-9._-]{1,64}))?$/;

/**
 * Reads a reference.
 *
 * @param {unknown} text
 * @returns {AssetReference | null} null if it is not one
 */
export function parseReference(text) {
  const form = typeof text === 'string' ? FORM.exec(text) : null;
  if (!form || form[0] !== text) {
    return null;
  }
  const key = /** @type {string} */ (form[1]);
  return form[2] === undefined ? { key } : { key, version: form[2] };
}

/**
 * Prints a reference in its one form; {@link parseReference} reads it back.
 *
 * @param {AssetReference} reference
 * @returns {string}
 */
export function printReference({ key, version }) {
  return version === undefined ? `dam:${key}` : `dam:${key}@${version}`;
}
