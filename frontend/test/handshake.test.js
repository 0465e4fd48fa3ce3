import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameUrl, openMessage, readMessage } from '../src/handshake.js';

const SESSION = '0d9c0a3e-8f7e-4c52-a1de-4bb2f0c3a001';
const BALLOON = 'dam:zjzrwk6fxzf7kz';
const FACTS = { reference: BALLOON, verdict: { permitted: true }, title: 'Red balloon' };

/** @param {unknown} selections */
const select = (selections) => ({ type: 'vitrine:select', session: SESSION, selections });

test('the frame’s address says who embeds it, and nothing secret', () => {
  const host = { site: 'demo', origin: 'https://cms.example.com', session: SESSION, lang: 'de', theme: 'auto' };
  const url = new URL(frameUrl(new URL('https://dam.example.com/picker/?keep=1'), host));
  assert.equal(url.origin + url.pathname, 'https://dam.example.com/picker/');
  assert.deepEqual(Object.fromEntries(url.searchParams), { keep: '1', ...host });
});

test('the opening goes with its session', () => {
  const opening = { token: 't', locale: 'de-DE', value: BALLOON, kinds: ['image'], presets: ['hero'], multiple: false };
  assert.deepEqual(openMessage(SESSION, opening), { type: 'vitrine:open', session: SESSION, ...opening });
});

test('ready and cancel are understood', () => {
  assert.deepEqual(readMessage({ type: 'vitrine:ready', session: SESSION }, SESSION, false), { type: 'ready' });
  assert.deepEqual(readMessage({ type: 'vitrine:cancel', session: SESSION }, SESSION, false), { type: 'cancel' });
});

test('a selection is handed over with its facts', () => {
  assert.deepEqual(readMessage(select([{ reference: BALLOON, facts: FACTS }]), SESSION, false), {
    type: 'select',
    selections: [{ reference: BALLOON, facts: FACTS }],
  });
});

test('facts of another asset are dropped, the reference stays', () => {
  const other = { ...FACTS, reference: 'dam:enkhqmw3tkdh7a' };
  assert.deepEqual(readMessage(select([{ reference: BALLOON, facts: other }]), SESSION, false), {
    type: 'select',
    selections: [{ reference: BALLOON }],
  });
});

test('another session’s messages are ignored', () => {
  assert.equal(readMessage({ type: 'vitrine:ready', session: 'guessed' }, SESSION, false), null);
  assert.equal(readMessage({ type: 'vitrine:ready' }, SESSION, false), null);
  assert.equal(readMessage({ type: 'vitrine:ready', session: '' }, '', false), null);
});

for (const noise of [null, undefined, 'vitrine:select', 42, [], { type: 'resize', session: SESSION }]) {
  test(`${JSON.stringify(noise)} is ignored`, () => assert.equal(readMessage(noise, SESSION, false), null));
}

for (const [what, selections] of /** @type {[string, unknown][]} */ ([
  ['none', []],
  ['no list', { 0: { reference: BALLOON } }],
  ['several where one is asked for', [{ reference: BALLOON }, { reference: BALLOON }]],
  ['a script for a reference', [{ reference: 'javascript:alert(1)' }]],
  ['an object for a reference', [{ reference: { toString: () => BALLOON } }]],
  ['null', [null]],
])) {
  test(`a selection of ${what} is malformed`, () => {
    assert.deepEqual(readMessage(select(selections), SESSION, false), { type: 'malformed' });
  });
}

test('several are taken in their order where several may be chosen', () => {
  const two = [{ reference: BALLOON }, { reference: 'dam:enkhqmw3tkdh7a@2' }];
  assert.deepEqual(readMessage(select(two), SESSION, true), { type: 'select', selections: two });
});

test('one bad reference spoils the selection: half of what was chosen is not what was chosen', () => {
  assert.deepEqual(readMessage(select([{ reference: BALLOON }, { reference: 'x' }]), SESSION, true), { type: 'malformed' });
});
