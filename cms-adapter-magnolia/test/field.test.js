import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { MagnoliaField, readInit } from '../light-modules/vitrine-dam/webresources/magnolia-field.js';
import { readSettings } from '../light-modules/vitrine-dam/webresources/settings.js';
import { standingOf } from '../light-modules/vitrine-dam/webresources/standing.js';
import { NoToken, fetchToken } from '../light-modules/vitrine-dam/webresources/token.js';
import { filled, wordsFor } from '../light-modules/vitrine-dam/webresources/words.js';

const REFERENCE = 'dam:ryya837wgvzjvd';
const PAGE = 'https://cms.example.com/.resources/vitrine-dam/webresources/field.html';
const SETTINGS = { vitrine: 'https://media.example.com/', site: 'magazine', tokenUrl: '/vitrine/token', delivery: '/media', locale: 'en-GB', thumbnail: 'card', theme: 'light' };

test('the documented message gives the stored value, or the default where nothing is stored', () => {
  const documented = { action: 'init', correlationId: 'c1', state: { value: REFERENCE, defaultValue: '' } };
  assert.deepEqual(readInit(documented), { correlationId: 'c1', occasion: { value: REFERENCE, readOnly: false, parameters: {} } });
  assert.equal(readInit({ ...documented, state: { value: null, defaultValue: REFERENCE } })?.occasion.value, REFERENCE);
  assert.equal(readInit({ ...documented, state: { value: '', defaultValue: REFERENCE } })?.occasion.value, '');
  assert.equal(readInit({ action: 'init' })?.occasion.value, '');
});

test('parameters are found wherever they arrive, and only as short texts', () => {
  const parameters = { kinds: 'video', presets: 'clip', readOnly: true, nested: { a: 1 }, long: 'x'.repeat(401) };
  for (const message of [{ parameters }, { state: { parameters } }, { state: { options: parameters } }]) {
    const read = readInit({ action: 'init', ...message });
    assert.deepEqual(read?.occasion.parameters, { kinds: 'video', presets: 'clip', readOnly: 'true' });
    assert.equal(read?.occasion.readOnly, true);
  }
  assert.equal(readInit({ action: 'init', state: { locale: 'de' } })?.occasion.parameters['locale'], 'de');
});

test('other messages are none of the field’s', () => {
  for (const data of [null, 'init', [], { action: 'changeValue' }, { type: 'init' }, 7]) {
    assert.equal(readInit(data), null);
  }
});

test('only the dialog around the frame, on its own origin, is heard, and only that origin is answered', () => {
  /** @type {any[]} */
  const posted = [];
  const parent = { postMessage: (/** @type {any[]} */ ...message) => posted.push(message) };
  /** @type {(event: any) => void} */
  let receive = () => {};
  const frame = /** @type {any} */ ({
    parent,
    location: { origin: 'https://cms.example.com' },
    addEventListener: (/** @type {string} */ _, /** @type {any} */ listener) => (receive = listener),
  });
  /** @type {string[]} */
  const begun = [];
  const field = new MagnoliaField(frame, ({ value }) => begun.push(value));
  const data = { action: 'init', correlationId: 'c1', state: { value: REFERENCE } };
  receive({ source: {}, origin: 'https://cms.example.com', data });
  receive({ source: parent, origin: 'https://evil.example', data });
  receive({ source: frame, origin: 'https://cms.example.com', data });
  assert.deepEqual(begun, []);
  receive({ source: parent, origin: 'https://cms.example.com', data });
  assert.deepEqual(begun, [REFERENCE]);
  field.change('');
  assert.deepEqual(posted, [[{ action: 'changeValue', correlationId: 'c1', value: '' }, 'https://cms.example.com']]);
});

test('settings are used only if every one can be right', () => {
  const read = readSettings(SETTINGS, PAGE);
  assert.ok('setup' in read);
  assert.equal(read.setup.picker, 'https://media.example.com/picker/');
  assert.equal(read.setup.delivery, 'https://media.example.com/media');
  assert.equal(read.setup.tokenUrl, 'https://cms.example.com/vitrine/token');
  for (const [name, value] of [['vitrine', ''], ['vitrine', 'javascript:alert(1)'], ['site', 'A site'], ['tokenUrl', ''], ['tokenUrl', 'https://media.example.com/api/v1/picker-tokens']]) {
    assert.deepEqual(readSettings({ ...SETTINGS, [/** @type {string} */ (name)]: value }, PAGE), { missing: name });
  }
});

test('the file as delivered is not set up, and says which setting is missing first', async () => {
  const { default: delivered } = await import('../light-modules/vitrine-dam/webresources/config.js');
  assert.deepEqual(readSettings(delivered, PAGE), { missing: 'vitrine' });
});

test('no token is told apart by who is to mend it', async () => {
  /** @param {Partial<Response> | Error} answer @returns {any} */
  const answering = (answer) => async () => {
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const json = new Headers({ 'Content-Type': 'application/json' });
  const html = new Headers({ 'Content-Type': 'text/html' });
  /** @type {[any, string][]} */
  const faults = [
    [{ status: 401, ok: false, headers: json }, 'expired'],
    [{ status: 0, ok: false, type: 'opaqueredirect', headers: json }, 'expired'],
    [{ status: 200, ok: true, headers: html }, 'expired'],
    [{ status: 403, ok: false, headers: json }, 'forbidden'],
    [{ status: 500, ok: false, headers: json }, 'away'],
    [{ status: 200, ok: true, headers: json, json: async () => ({ key: 'x' }) }, 'away'],
    [new TypeError('Failed to fetch'), 'away'],
  ];
  for (const [answer, fault] of faults) {
    await assert.rejects(fetchToken('/vitrine/token', answering(answer)), (error) => error instanceof NoToken && error.fault === fault);
  }
  assert.equal(await fetchToken('/t', answering({ status: 200, ok: true, headers: json, json: async () => ({ token: 'a.b.c' }) })), 'a.b.c');
});

test('a permission that ends within thirty days is a matter of care', () => {
  const now = Date.parse('2026-11-22T00:00:00Z');
  /** @param {object} verdict */
  const standing = (verdict) => standingOf({ facts: /** @type {any} */ ({ reference: REFERENCE, title: 'Balloon', verdict }) }, now);
  assert.equal(standing({ permitted: true }).state, 'chosen');
  assert.equal(standing({ permitted: true, until: '2027-11-22T00:00:00Z' }).state, 'chosen');
  assert.equal(standing({ permitted: true, until: '2026-12-22T00:00:00Z' }).state, 'expiring');
  assert.equal(standing({ permitted: true, until: 'nonsense' }).state, 'chosen');
  assert.deepEqual(standing({ permitted: false, reason: 'expired' }), { state: 'withheld', title: 'Balloon', reason: 'expired' });
  assert.deepEqual(standingOf({ problem: 'unknown' }, now), { state: 'unknown' });
});

test('every word is there in three languages', () => {
  const { words } = wordsFor('en');
  for (const tag of ['de-AT', 'fr_CA']) {
    const other = wordsFor(tag).words;
    assert.notEqual(other, words);
    assert.deepEqual(Object.keys(other), Object.keys(words));
    assert.deepEqual(Object.keys(other.reasons), Object.keys(words.reasons));
  }
  assert.equal(wordsFor('it').language, 'en');
  assert.equal(filled('Only until {0}', '$& {0}'), 'Only until $& {0}');
});

test('the macros have every note in three languages', async () => {
  const source = await readFile(new URL('../light-modules/vitrine-dam/templates/macros/words.ftl', import.meta.url), 'utf8');
  for (const note of ['settings', 'reference', 'preset', 'empty']) {
    assert.equal(source.split(`"${note}":`).length - 1, 3, note);
  }
});
