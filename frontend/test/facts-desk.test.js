import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { FactsDesk } from '../src/facts-desk.js';
import { BALLOON } from './page.js';

const OTHER = 'dam:enkhqmw3tkdh7a';
const RESOLVE = 'https://media.example.com/api/v1/resolve';
const where = { base: 'https://media.example.com/media', site: 'magazine', keep: 30_000 };

/** @type {{ url: string, body: any }[]} */ let calls = [];
/** @type {(url: string, body: any) => Response} */ let server = () => new Response(null, { status: 500 });
let now = 0;

globalThis.fetch = async (url, init) => {
  const body = init?.body ? JSON.parse(String(init.body)) : null;
  calls.push({ url: String(url), body });
  return server(String(url), body);
};

const facts = (reference, verdict = { permitted: true }) => ({ reference, verdict, title: 'Balloon' });
const question = (reference) => ({ reference, preset: 'inline', locale: 'de-DE' });

beforeEach(() => {
  calls = [];
  now = Date.parse('2026-11-22T00:00:00Z');
});

test('many questions at once are one call, and each gets its own answer', async () => {
  server = (_, { items }) => Response.json({
    items: items.map(({ reference }) =>
      (reference === OTHER ? { reference, problem: { status: 404 } } : facts(reference, { permitted: false, reason: 'expired' }))),
  });
  const desk = new FactsDesk({ ...where, resolve: RESOLVE, now: () => now });
  const [a, b, again] = await Promise.all([BALLOON, OTHER, BALLOON].map((one) => desk.ask(question(one))));
  assert.deepEqual([a.tone, b.tone, again], ['withheld', 'unknown', a]);
  assert.deepEqual(calls, [{
    url: RESOLVE,
    body: {
      site: 'magazine',
      items: [BALLOON, OTHER].map((reference) => ({ reference, preset: 'inline', locale: 'de-DE' })),
    },
  }]);
});

test('an answer holds until its verdict ends', async () => {
  server = (_, { items }) => Response.json({
    items: items.map(({ reference }) => facts(reference, { permitted: true, until: '2026-11-22T00:00:10Z' })),
  });
  const desk = new FactsDesk({ ...where, resolve: RESOLVE, now: () => now });
  assert.equal((await desk.ask(question(BALLOON))).tone, 'expiring');
  now += 9_000;
  await desk.ask(question(BALLOON));
  assert.equal(calls.length, 1);
  now += 1_000;
  await desk.ask(question(BALLOON));
  assert.equal(calls.length, 2);
});

test('without the bulk call, the facts of each asset are read', async () => {
  server = (url) => (url.includes('zjzrwk6fxzf7kz') ? Response.json(facts(BALLOON)) : new Response('{}', { status: 404 }));
  const desk = new FactsDesk({ ...where, now: () => now });
  const [a, b] = await Promise.all([BALLOON, OTHER].map((one) => desk.ask(question(one))));
  assert.deepEqual([a.tone, b.tone], ['permitted', 'unknown']);
  assert.equal(calls[0]?.url, 'https://media.example.com/media/zjzrwk6fxzf7kz.json?locale=de-DE&site=magazine&preset=inline');
});

test('a bulk call that fails is made up for one by one', async () => {
  server = (url) => (url === RESOLVE ? new Response(null, { status: 503 }) : Response.json(facts(BALLOON)));
  const desk = new FactsDesk({ ...where, resolve: RESOLVE, now: () => now });
  assert.equal((await desk.ask(question(BALLOON))).tone, 'permitted');
});

test('a DAM that is away is asked again', async () => {
  server = () => { throw new TypeError('unreachable'); };
  const desk = new FactsDesk({ ...where, now: () => now });
  assert.equal((await desk.ask(question(BALLOON))).tone, 'away');
  server = () => Response.json(facts(BALLOON));
  assert.equal((await desk.ask(question(BALLOON))).tone, 'permitted');
});
