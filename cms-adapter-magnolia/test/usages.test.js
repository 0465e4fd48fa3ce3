import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportUsages } from '../usages/job.js';
import { readSettings } from '../usages/settings.js';

const BALLOON = 'dam:ryya837wgvzjvd';
const OTHER = 'dam:zjzrwk6fxzf7kz@3';
const WRITTEN = {
  magnolia: { endpoint: 'https://author.example.com/.rest/delivery/vitrine/pages', public: 'https://www.example.com/', limit: 2 },
  vitrine: { address: 'https://media.example.com', site: 'magazine' },
  languages: { en: 'en-GB', de: 'de-DE' },
};
const SECRETS = { VITRINE_API_KEY: `vk_shop_${'a'.repeat(40)}`, MAGNOLIA_AUTHORIZATION: 'Basic eA==' };
const settings = readSettings(WRITTEN, SECRETS);

/** Two servers in one: Magnolia's delivery, and Vitrine's memory of usages. */
class World {
  /** @type {any[]} */ pages = [
    { '@id': 'p1', '@path': '/home', 'title': 'Home', 'main': { '@id': 'a', '0': { asset: BALLOON, asset2: OTHER } } },
    { '@id': 'p2', '@path': '/empty' },
    { '@id': 'p3', '@path': '/text', 'title': 'Text', 'body': `<p><img data-dam="${BALLOON}"> and ${BALLOON}</p>` },
  ];
  /** @type {string[]} */ log = [];
  /** @type {Map<string, any>} */ told = new Map();
  failAt = Infinity;

  /** @type {any} */
  ask = async (/** @type {string} */ url, /** @type {any} */ order) => {
    if (this.log.length >= this.failAt) {
      return new Response('{"detail":"Out of order."}', { status: 500 });
    }
    this.log.push(`${order.method ?? 'GET'} ${url}`);
    const { pathname, searchParams } = new URL(url);
    if (pathname.endsWith('/pages')) {
      const offset = Number(searchParams.get('offset'));
      return new Response(JSON.stringify({ total: this.pages.length, results: this.pages.slice(offset, offset + Number(searchParams.get('limit'))) }));
    }
    const id = decodeURIComponent(pathname.split('/').at(-1) ?? '');
    if (order.method === 'PUT') {
      assert.equal(order.headers.Authorization, `Bearer ${SECRETS.VITRINE_API_KEY}`);
      this.told.set(id, JSON.parse(order.body));
    } else {
      this.told.delete(id);
    }
    return new Response(null, { status: 204 });
  };

  /** @param {import('../usages/job.js').Memory} memory */
  run(memory) {
    return reportUsages(settings, memory, { ask: this.ask, keep: async () => {} });
  }
}

/** @returns {import('../usages/job.js').Memory} */
const nothing = () => ({ reported: {}, position: null });

test('each page is told in each language, with every reference in it, alone or in a text', async () => {
  const world = new World();
  assert.deepEqual(await world.run(nothing()), { told: 4, unchanged: 2, forgotten: 0 });
  assert.deepEqual([...world.told.keys()].sort(), ['p1:de', 'p1:en', 'p3:de', 'p3:en']);
  assert.deepEqual(world.told.get('p1:de'), {
    url: 'https://www.example.com/home', title: 'Home', locale: 'de-DE',
    references: [{ reference: BALLOON, field: 'asset' }, { reference: OTHER, field: 'asset2' }],
  });
  assert.deepEqual(world.told.get('p3:en').references, [{ reference: BALLOON, field: 'body' }]);
});

test('what has not changed is not told again, what is gone is forgotten', async () => {
  const world = new World();
  const memory = nothing();
  await world.run(memory);
  assert.deepEqual(await world.run(memory), { told: 0, unchanged: 6, forgotten: 0 });
  world.pages = [{ ...world.pages[0], main: {} }];
  assert.deepEqual(await world.run(memory), { told: 2, unchanged: 0, forgotten: 2 });
  assert.deepEqual(world.told.get('p1:en').references, []);
  assert.equal(world.told.has('p3:en'), false);
});

test('a run that broke off goes on where it stopped and forgets nothing it has seen', async () => {
  const world = new World();
  const memory = nothing();
  world.failAt = 3; // the first batch of English was kept; the second broke off
  await assert.rejects(world.run(memory), /Vitrine answers PUT .*p3%3Aen with status 500: Out of order/);
  assert.deepEqual(memory.position, { language: 'en', offset: 2, seen: ['p1:en', 'p2:en'] });
  world.failAt = Infinity;
  world.log = [];
  assert.equal((await world.run(memory)).forgotten, 0);
  assert.match(world.log[0] ?? '', /offset=2&lang=en/);
  assert.deepEqual([...world.told.keys()].sort(), ['p1:de', 'p1:en', 'p3:de', 'p3:en']);
  assert.equal(memory.position, null);
});

test('a server that asks for patience gets it once', async () => {
  const world = new World();
  let refused = false;
  /** @type {number[]} */
  const waited = [];
  /** @type {any} */
  const busy = async (/** @type {string} */ url, /** @type {any} */ order) => {
    if (order.method === 'PUT' && !refused) {
      refused = true;
      return new Response(null, { status: 429, headers: { 'Retry-After': '7' } });
    }
    return world.ask(url, order);
  };
  await reportUsages(settings, nothing(), { ask: busy, keep: async () => {}, wait: async (seconds) => void waited.push(seconds) });
  assert.deepEqual(waited, [7]);
  assert.equal(world.told.size, 4);
});

test('mistakes in the settings are named, all of them', () => {
  assert.throws(() => readSettings({ magnolia: { endpoint: 'x', limit: 0 }, vitrine: { site: 'A' } }, {}), (error) => {
    const { message } = /** @type {Error} */ (error);
    return ['magnolia.endpoint', 'magnolia.public', 'magnolia.limit', 'vitrine.address', 'vitrine.site', 'VITRINE_API_KEY', 'languages'].every((name) => message.includes(name));
  });
});

test('an endpoint that may not be read says what the user of the job needs', async () => {
  const ask = /** @type {any} */ (async () => new Response('', { status: 403 }));
  await assert.rejects(reportUsages(settings, nothing(), { ask, keep: async () => {} }), /role that may read/);
});
