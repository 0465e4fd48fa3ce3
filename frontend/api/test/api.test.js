import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import openapiTS, { astToString } from 'openapi-typescript';
import { createVitrine } from '../src/index.js';

const file = (/** @type {string} */ name) => new URL(`../${name}`, import.meta.url);

/**
 * A server that answers everything alike, and what it was asked.
 * @param {unknown} answer
 * @param {number} status
 */
function server(answer, status = 200) {
  /** @type {Request[]} */
  const asked = [];
  return {
    asked,
    fetch: async (/** @type {Request} */ request) => {
      asked.push(request);
      const type = status < 400 ? 'application/json' : 'application/problem+json';
      return new Response(JSON.stringify(answer), { status, headers: { 'Content-Type': type } });
    },
  };
}

test('the types are those of the description', async () => {
  const written = await readFile(file('src/schema.d.ts'), 'utf8');
  const made = astToString(await openapiTS(file('openapi.json')));

  assert.ok(written.endsWith(made), 'The types are out of date: run "npm run generate" in frontend/api.');
});

test('a key is brought along, and paths and lists are written as the server reads them', async () => {
  const { fetch, asked } = server({ total: 0, items: [], facets: {} });
  const vitrine = createVitrine({ server: 'https://media.example.com/', credential: 'vk_shop_x', fetch });

  await vitrine.GET('/assets', { params: { query: { q: 'red balloon', kind: ['image', 'video'] } } });
  await vitrine.PUT('/usages/{site}/{page}', {
    params: { path: { site: 'magazine', page: '/news/today?' } },
    body: { references: [{ reference: 'dam:zjzrwk6fxzf7kz' }] },
  });

  assert.equal(asked[0]?.url, 'https://media.example.com/api/v1/assets?q=red%20balloon&kind=image&kind=video');
  assert.equal(asked[0]?.headers.get('Authorization'), 'Bearer vk_shop_x');
  assert.equal(asked[1]?.url, 'https://media.example.com/api/v1/usages/magazine/%2Fnews%2Ftoday%3F');
  assert.deepEqual(await asked[1]?.json(), { references: [{ reference: 'dam:zjzrwk6fxzf7kz' }] });
});

test('a token is asked for before every call', async () => {
  const { fetch, asked } = server({ items: [] });
  let minted = 0;
  const vitrine = createVitrine({ server: 'http://localhost', credential: async () => `token-${++minted}`, fetch });

  await vitrine.GET('/presets');
  await vitrine.GET('/presets');

  assert.deepEqual(asked.map((request) => request.headers.get('Authorization')), ['Bearer token-1', 'Bearer token-2']);
});

test('what goes wrong comes as a problem that says why', async () => {
  const { fetch } = server({ title: 'Not found', status: 404, detail: 'No source has it.' }, 404);
  const vitrine = createVitrine({ server: 'http://localhost', fetch });

  const { data, error, response } = await vitrine.GET('/assets/{key}', { params: { path: { key: 'zzzzzzzzzzzzzz' } } });

  assert.equal(data, undefined);
  assert.equal(error?.detail, 'No source has it.');
  assert.equal(response.status, 404);
});
