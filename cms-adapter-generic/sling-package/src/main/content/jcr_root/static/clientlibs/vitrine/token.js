/** Why no token came: `expired` (nobody is signed in), `forbidden` (may not change this component), `failed`. */
export class NoToken extends Error {
  /**
   * @param {'expired' | 'forbidden' | 'failed'} fault
   * @param {string} message for people who look at the browser's log
   */
  constructor(fault, message) {
    super(message);
    this.fault = fault;
  }
}

/**
 * Asks this very CMS to vouch for the editor. The key that signs never comes near a browser.
 *
 * @param {string} component path of what is being edited
 * @param {typeof fetch} ask
 * @returns {Promise<string>}
 * @throws {NoToken}
 */
export async function fetchToken(component, ask = fetch) {
  const answer = await ask('/bin/vitrine/token', {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({ path: component }),
    redirect: 'manual', // a redirect leads to a login form: the session is over
  });
  if (answer.status === 401 || answer.type === 'opaqueredirect') {
    throw new NoToken('expired', 'Nobody is signed in.');
  }
  if (answer.status === 403) {
    throw new NoToken('forbidden', `${component} may not be changed by this editor.`);
  }
  const { token } = answer.ok ? Object(await answer.json().catch(() => null)) : {};
  if (typeof token !== 'string') {
    throw new NoToken('failed', `The token endpoint answered with status ${answer.status}.`);
  }
  return token;
}
