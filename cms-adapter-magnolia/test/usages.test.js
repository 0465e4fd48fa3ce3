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
  /** @type {Set<string>} ids that Vitrine does not take */ refused = new Set();

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
    if (this.refused.has(id)) {
      return new Response('{"detail":"A reference has 1 to 200 characters."}', { status: 400 });
    }
    if (order.method === 'PUT') {
      assert.equal(order.headers.Authorization, `Bearer ${SECRETS.VITRINE_API_KEY}`);
      this.told.set(id, JSON.parse(order.body));
    } else {
      this.told.delete(id);
    }
    return new Response(null, { status: 204 });
  };

  /**
   * @param {import('../usages/job.js').Memory} memory
   * @param {{ anew?: boolean, forgetMany?: boolean, settings?: import('../usages/settings.js').Settings }} [wish]
   */
  run(memory, { settings: others = settings, ...wish } = {}) {
    return reportUsages(others, memory, { ask: this.ask, keep: async () => {}, ...wish });
  }
}

/** @returns {import('../usages/job.js').Memory} */
const nothing = () => ({ reported: {}, position: null });

test('each page is told in each language, with every reference in it, alone or in a text', async () => {
  const world = new World();
  assert.deepEqual(await world.run(nothing()), { told: 4, unchanged: 2, forgotten: 0, troubles: [] });
  assert.deepEqual([...world.told.keys()].sort(), ['p1:de', 'p1:en', 'p3:de', 'p3:en']);
  assert.deepEqual(world.told.get('p1:de'), {
    url: 'https://www.example.com/home', title: 'Home', locale: 'de-DE',
    references: [{ reference: BALLOON, field: 'asset' }, { reference: OTHER, field: 'asset2' }],
  });
  assert.deepEqual(world.told.get('p3:en').references, [{ reference: BALLOON, field: 'body' }]);
});

test('what has not changed is not told again, what two whole runs did not find is forgotten', async () => {
  const world = new World();
  const memory = nothing();
  await world.run(memory);
  assert.deepEqual(await world.run(memory), { told: 0, unchanged: 6, forgotten: 0, troubles: [] });
  world.pages = [{ ...world.pages[0], main: {} }];
  assert.deepEqual(await world.run(memory), { told: 2, unchanged: 0, forgotten: 0, troubles: [] });
  assert.deepEqual(world.told.get('p1:en').references, []);
  assert.equal(world.told.has('p3:en'), true);
  assert.deepEqual(await world.run(memory), { told: 0, unchanged: 2, forgotten: 2, troubles: [] });
  assert.equal(world.told.has('p3:en'), false);
});

test('a page that slipped through between two batches is not forgotten', async () => {
  const world = new World();
  const memory = nothing();
  await world.run(memory);
  const [, second, third] = world.pages;
  const whole = world.ask;
  world.ask = async (/** @type {string} */ url, /** @type {any} */ order) => {
    const answer = await whole(url, order);
    world.pages = [second, third]; // the first page is deleted once a batch has been read, so that the third moves up
    return answer;
  };
  await world.run(memory);
  assert.equal(world.told.has('p3:en'), true);
  world.ask = whole;
  await world.run(memory);
  await world.run(memory);
  assert.deepEqual([...world.told.keys()].sort(), ['p3:de', 'p3:en']);
});

test('pages are read in a fixed order', async () => {
  const world = new World();
  await world.run(nothing());
  assert.ok(world.log.filter((line) => line.startsWith('GET')).every((line) => line.includes('orderBy=mgnl%3Acreated+asc%2Cjcr%3Auuid+asc')));
});

test('an endpoint that suddenly shows nothing, or little, forgets nothing unless told so', async () => {
  const world = new World();
  const memory = nothing();
  world.pages = Array.from({ length: 40 }, (_, n) => ({ '@id': `p${n}`, '@path': `/p${n}`, 'asset': BALLOON }));
  await world.run(memory);
  assert.equal(world.told.size, 80);
  for (const left of [0, 30]) {
    const all = world.pages;
    world.pages = all.slice(0, left);
    await world.run(memory);
    const { forgotten, troubles } = await world.run(memory);
    assert.equal(forgotten, 0);
    assert.match(troubles[0] ?? '', /of 80 known pages are missing.*--forget-many/);
    world.pages = all;
    await world.run(memory);
  }
  world.pages = world.pages.slice(0, 30);
  await world.run(memory);
  assert.equal((await world.run(memory, { forgetMany: true })).forgotten, 20);
  assert.equal(world.told.size, 60);
});

test('a page that Vitrine refuses is noted, the others are told, and it is tried again', async () => {
  const world = new World();
  const memory = nothing();
  world.refused.add('p1:en');
  const { told, troubles } = await world.run(memory);
  assert.equal(told, 3);
  assert.deepEqual(troubles, ['/home (en) was refused: A reference has 1 to 200 characters.']);
  world.refused.clear();
  assert.deepEqual(await world.run(memory), { told: 1, unchanged: 5, forgotten: 0, troubles: [] });
});

test('what is longer than Vitrine takes is cut, and paths are written as in addresses', async () => {
  const world = new World();
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  const many = Array.from({ length: 1_001 }, (_, n) => `dam:ryya837wgvz${alphabet[n % 32]}${alphabet[n >> 5]}0`);
  world.pages = [{ '@id': 'p1', '@path': '/große Fahrt/100 % $&', 'title': `${'x'.repeat(499)}🎈`, [`f${'x'.repeat(300)}`]: many }];
  const { troubles } = await world.run(nothing());
  const { url, title, references } = world.told.get('p1:en');
  assert.equal(url, 'https://www.example.com/gro%C3%9Fe%20Fahrt/100%20%25%20%24%26');
  assert.equal(title, 'x'.repeat(499));
  assert.equal(references.length, 1_000);
  assert.equal(references[0].field.length, 200);
  assert.match(troubles[0] ?? '', /holds 1001 references, of which the first 1000 are told/);
});

test('each language has the address that readers know', async () => {
  const world = new World();
  const addresses = { en: 'https://www.example.com{path}.html', de: 'https://www.example.com/de{path}.html' };
  await world.run(nothing(), { settings: readSettings({ ...WRITTEN, magnolia: { ...WRITTEN.magnolia, public: addresses, root: '/text' } }, SECRETS) });
  assert.equal(world.told.get('p1:de').url, 'https://www.example.com/de/home.html');
  assert.equal(world.told.get('p1:en').url, 'https://www.example.com/home.html');
  assert.equal(world.told.get('p3:de').url, 'https://www.example.com/de/');
});

test('a Vitrine that has lost its store is told everything anew, by one run or by its continuation', async () => {
  const world = new World();
  const memory = nothing();
  await world.run(memory);
  world.told.clear();
  assert.equal((await world.run(memory)).told, 0);
  world.log = [];
  world.failAt = 4;
  await assert.rejects(world.run(memory, { anew: true }), /status 500/);
  world.failAt = Infinity;
  await world.run(memory);
  assert.deepEqual([...world.told.keys()].sort(), ['p1:de', 'p1:en', 'p3:de', 'p3:en']);
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
  assert.match(world.log[0] ?? '', /offset=2&.*lang=en/);
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
  assert.throws(() => readSettings({ magnolia: { endpoint: 'x', limit: 0, root: 'home', order: '' }, vitrine: { site: 'A' } }, {}), (error) => {
    const { message } = /** @type {Error} */ (error);
    return ['magnolia.endpoint', 'magnolia.public', 'magnolia.limit', 'magnolia.root', 'magnolia.order', 'vitrine.address', 'vitrine.site', 'VITRINE_API_KEY', 'languages'].every((name) => message.includes(name));
  });
});

test('an endpoint that may not be read says what the user of the job needs', async () => {
  const ask = /** @type {any} */ (async () => new Response('', { status: 403 }));
  await assert.rejects(reportUsages(settings, nothing(), { ask, keep: async () => {} }), /role that may read/);
});
