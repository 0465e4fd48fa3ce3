import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { css } from '../src/dam-picker-style.js';
import { openPage } from './page.js';

const page = openPage();
const PICKER = 'https://dam.example.com';
page.HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
page.HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
await import('../src/dam-picker.js');

/** @type {import('../src/dam-picker-element.js').DamPickerElement} */ let picker;
/** @type {any[]} */ let answers;
let focused = 0;

beforeEach(() => {
  document.body.replaceChildren();
  picker = /** @type {any} */ (document.createElement('dam-picker'));
  picker.setAttribute('src', `${PICKER}/picker/`);
  picker.setAttribute('site', 'magazine');
  document.body.append(picker);
  answers = [];
  focused = 0;
});

/** Opens the picker; its frame's window is this page's own, which keeps what it is told. */
function open() {
  picker.open();
  const frame = /** @type {HTMLIFrameElement} */ (picker.shadowRoot?.querySelector('iframe'));
  const told = { postMessage: (/** @type {any} */ message) => void answers.push(message) };
  const stands = new Proxy(page, { get: (target, name) => Reflect.get(name === 'postMessage' ? told : target, name) });
  Object.defineProperty(frame, 'contentWindow', { value: stands });
  frame.focus = () => void (focused += 1);
  const session = new URL(frame.src).searchParams.get('session');
  return async () => {
    const event = new MessageEvent('message', { data: { type: 'vitrine:ready', session }, origin: PICKER });
    Object.defineProperty(event, 'source', { value: stands });
    page.dispatchEvent(event);
    await new Promise((resolve) => void setTimeout(resolve));
  };
}

const state = () => picker.shadowRoot?.querySelector('dialog')?.dataset['state'];

test('each time the picker is ready it gets a token of its own', async () => {
  let minted = 0;
  picker.tokenProvider = async () => `token ${(minted += 1)}`;
  const ready = open();
  await ready();
  await ready();
  assert.deepEqual(answers.map(({ token }) => token), ['token 1', 'token 2']);
  assert.equal(state(), 'shown');
  picker.close();
});

test('another token does not take the focus from where the editor works', async () => {
  picker.setAttribute('token', 'as long as it lasts');
  const ready = open();
  await ready();
  assert.equal(focused, 1);
  await ready();
  assert.equal(focused, 1);
  assert.equal(answers.length, 2);
  picker.close();
});

test('the editor is told where the CMS gives no further token', async () => {
  /** @type {string[]} */ const faults = [];
  picker.addEventListener('dam-error', (event) => void faults.push(/** @type {any} */ (event).detail.reason));
  picker.tokenProvider = async () => 'first';
  const ready = open();
  await ready();
  picker.tokenProvider = async () => {
    throw new Error('signed out');
  };
  await ready();
  assert.deepEqual(faults, ['no-token']);
  assert.equal(state(), 'failed');
  picker.close();
});

test('a host that has another root size, as many have, does not make the window smaller', () => {
  assert.match(css, /dialog \{[^}]*font: medium\//);
  assert.doesNotMatch(css, /\drem\b/);
});
