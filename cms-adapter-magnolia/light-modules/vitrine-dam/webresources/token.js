/**
 * Why no token came: `expired` (the editor's session with Magnolia has ended), `forbidden` (this editor may not choose),
 * `away` (the endpoint cannot be reached or is broken).
 *
 * @typedef {'expired' | 'forbidden' | 'away'} TokenFault
 */

/** Says why no token came. */
export class NoToken extends Error {
  /**
   * @param {TokenFault} fault
   * @param {string} message for people who integrate the module, in English
   */
  constructor(fault, message) {
    super(message);
    this.fault = fault;
  }
}

/**
 * Asks Magnolia's own server for a picker token. The key that signs it never comes near a browser.
 *
 * @param {string} url same-origin address
 * @param {typeof fetch} ask
 * @returns {Promise<string>}
 * @throws {NoToken}
 */
export async function fetchToken(url, ask = fetch) {
  let answer;
  try {
    // A redirect leads to a login form, whatever its status: the session is over.
    answer = await ask(url, { method: 'POST', credentials: 'same-origin', redirect: 'manual', headers: { Accept: 'application/json' } });
  } catch (error) {
    throw new NoToken('away', `${url} cannot be reached: ${error}`);
  }
  if (answer.status === 401 || answer.type === 'opaqueredirect') {
    throw new NoToken('expired', `${url} says that nobody is signed in.`);
  }
  if (answer.status === 403) {
    throw new NoToken('forbidden', `${url} says that this editor may not choose.`);
  }
  if (!answer.ok) {
    throw new NoToken('away', `${url} answers with status ${answer.status}.`);
  }
  if (!/\bjson\b/.test(answer.headers.get('Content-Type') ?? '')) {
    throw new NoToken('expired', `${url} answers with a page rather than JSON, as login forms do.`);
  }
  const { token } = /** @type {Record<string, unknown>} */ (Object(await answer.json().catch(() => null)));
  if (typeof token !== 'string' || token === '') {
    throw new NoToken('away', `${url} answers with JSON that holds no "token".`);
  }
  return token;
}
