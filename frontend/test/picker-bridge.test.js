import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';

const BRIDGE = readFileSync(
  new URL('../../picker-ui/src/main/resources/META-INF/resources/vitrine/picker-bridge.js', import.meta.url), 'utf8');
const ORIGIN = 'https://cms.example.com';
const SESSION = '0d9c0a3e-8f7e-4c52-a1de-4bb2f0c3a001';
const READY = [{ type: 'vitrine:ready', session: SESSION }, ORIGIN];

/** A frame with the bridge in it, connected; its timers wait until they are let go. */
function connected() {
  const host = new JSDOM('<iframe></iframe>', { runScripts: 'outside-only', url: ORIGIN }).window;
  const frame = /** @type {any} */ (host.document.querySelector('iframe')?.contentWindow);
  /** @type {unknown[][]} */ const sent = [];
  /** @type {string[]} */ const opened = [];
  /** @type {Map<number, { act: () => void, wait: number }>} */ const timers = new Map();
  let next = 1;
  host.postMessage = (/** @type {unknown[]} */ ...message) => void sent.push(message);
  frame.setTimeout = (/** @type {() => void} */ act, /** @type {number} */ wait) => {
    timers.set(next, { act, wait });
    return next++;
  };
  frame.clearTimeout = (/** @type {number} */ timer) => void timers.delete(timer);
  frame.eval(BRIDGE);
  const view = frame.document.createElement('div');
  view.$server = { opened: (/** @type {string} */ message) => void opened.push(message) };
  frame.vitrineBridge.connect(view, ORIGIN, SESSION);
  const say = (/** @type {object} */ data, origin = ORIGIN) =>
    void frame.dispatchEvent(new frame.MessageEvent('message', { data, origin, source: host }));
  return { bridge: frame.vitrineBridge, sent, opened, timers, say };
}

test('a frame announces itself once and hands over what the host answers', () => {
  const { sent, opened, timers, say } = connected();
  assert.equal(JSON.stringify(sent), JSON.stringify([READY]));
  say({ type: 'vitrine:open', session: SESSION, token: 't' }, 'https://evil.example');
  say({ type: 'vitrine:open', session: 'another', token: 't' });
  assert.equal(opened.length, 0);
  say({ type: 'vitrine:open', session: SESSION, token: 't' });
  assert.equal(JSON.parse(opened[0] ?? '').token, 't');
  assert.equal(timers.size, 0);
});

test('the next token is asked for when the time has come, and only for the last one that was brought', () => {
  const { bridge, sent, timers, say } = connected();
  say({ type: 'vitrine:open', session: SESSION, token: 't' });
  bridge.renewIn(570_000);
  bridge.renewIn(600_000);
  assert.deepEqual([...timers.values()].map(({ wait }) => wait), [600_000]);
  assert.equal(sent.length, 1);
  [...timers.values()][0]?.act();
  assert.equal(JSON.stringify(sent), JSON.stringify([READY, READY]));
});

test('an editor who tries again asks at once, and an answer keeps the frame from beginning anew', () => {
  const { bridge, sent, opened, timers, say } = connected();
  say({ type: 'vitrine:open', session: SESSION, token: 't' });
  bridge.renew();
  assert.equal(sent.length, 2);
  assert.equal(timers.size, 1);
  say({ type: 'vitrine:open', session: SESSION, token: 'u' });
  assert.equal(timers.size, 0);
  assert.equal(JSON.parse(opened[1] ?? '').token, 'u');
});
