import createClient from 'openapi-fetch';

/**
 * Calls one Vitrine's API. Paths, parameters, bodies and answers are typed by the server's own description; an answer is
 * `{ data }`, or `{ error }` with a problem (RFC 9457) whose `detail` says what was wrong.
 *
 * @param {import('../index.js').VitrineOptions} options
 * @returns {import('../index.js').VitrineClient}
 */
export function createVitrine({ server, credential, fetch }) {
  /** @type {import('../index.js').VitrineClient} */
  const client = createClient({
    baseUrl: `${server.replace(/\/+$/, '')}/api/v1`,
    ...(fetch ? { fetch } : {}),
  });
  if (credential) {
    client.use({
      async onRequest({ request }) {
        const told = typeof credential === 'string' ? credential : await credential();
        request.headers.set('Authorization', `Bearer ${told}`);
        return request;
      },
    });
  }
  return client;
}
