import assert from 'node:assert/strict';
import { test } from 'node:test';
import { damFigure, printFigure, readFigure } from '../src/dam-figure.js';
import { BALLOON, CANONICAL, MALFORMED, openPage } from './page.js';

const { document } = openPage();

/** @param {string} html */
function first(html) {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder.querySelector('figure, img');
}

for (const [what, html] of Object.entries(CANONICAL)) {
  test(`${what} is printed as it was read`, () => assert.equal(printFigure(readFigure(first(html))), html));
}

for (const html of MALFORMED) {
  test(`${html} is no picture`, () => assert.equal(readFigure(first(html)), null));
}

test('a figure of an embed keeps its reference, and not the alt text that the asset brought', () => {
  const embed = `<figure data-dam="${BALLOON}" data-preset="hero"><picture><img src="https://x/y" alt="Own"></picture></figure>`;
  assert.deepEqual(readFigure(first(embed)), { reference: BALLOON, preset: 'hero', alt: '', caption: '' });
});

test('white space in a caption means one space, but a space that does not break stays', () => {
  assert.equal(damFigure({ reference: BALLOON, caption: '\n  At\t dawn,\u00a0\u00a05 ' })?.caption, 'At dawn,\u00a0\u00a05');
});

test('an alt text of blanks says nothing', () => assert.equal(damFigure({ reference: BALLOON, alt: ' \n' })?.alt, ''));
