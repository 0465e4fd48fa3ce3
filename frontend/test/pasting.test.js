import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BALLOON, CANONICAL, MALFORMED, openPage, OPTIONS } from './page.js';

openPage();
const { adoptMarkup, adoptText } = await import('../src/pasting.js');

const delivered = `${OPTIONS.base}/zjzrwk6fxzf7kz/teaser/red-balloon.jpg?w=960&amp;locale=de-DE`;
const asTeaser = `<figure><img data-dam="${BALLOON}" data-preset="teaser"></figure>`;

for (const html of Object.values(CANONICAL)) {
  test(`${html} stays as it is`, () => assert.equal(adoptMarkup(html, OPTIONS.base), null));
}

for (const html of MALFORMED) {
  test(`${html} is left out`, () => assert.equal(adoptMarkup(`<p>a</p>${html}<p>b</p>`, OPTIONS.base), '<p>a</p><p>b</p>'));
}

test('a picture that this delivery serves becomes a reference, whatever stands around it', () => {
  assert.equal(adoptMarkup(`<img src="${delivered}" alt="Of the asset">`, OPTIONS.base), asTeaser);
  assert.equal(adoptMarkup(`<p>a <a href="/x"><img src="${delivered}"></a> b</p>`, OPTIONS.base), `<p>a </p>${asTeaser}<p> b</p>`);
  assert.equal(
    adoptMarkup(`<picture><source srcset="${delivered}"><img src="${delivered}"></picture>`, OPTIONS.base), asTeaser);
  assert.equal(
    adoptMarkup(`<figure><img src="${delivered}"><figcaption>Dawn</figcaption></figure>`, OPTIONS.base),
    asTeaser.replace('</figure>', '<figcaption>Dawn</figcaption></figure>'));
});

test('a figure of an embed is sound, though its image has an address', () => {
  assert.equal(adoptMarkup(`<figure data-dam="${BALLOON}"><picture><img src="${delivered}"></picture></figure>`, OPTIONS.base), null);
});

test('pictures of elsewhere are not ours to change', () => {
  assert.equal(adoptMarkup('<p><img src="https://elsewhere.example.com/media/zjzrwk6fxzf7kz/hero"></p>', OPTIONS.base), null);
});

test('an address alone is a picture', () => {
  const address = delivered.replaceAll('&amp;', '&');
  assert.deepEqual(adoptText(` ${address}\n`, OPTIONS.base), { reference: BALLOON, preset: 'teaser', alt: '', caption: '' });
  assert.equal(adoptText(`${address}&v=3`, OPTIONS.base)?.reference, `${BALLOON}@3`);
});

for (const other of [
  'zjzrwk6fxzf7kz/teaser', `see ${OPTIONS.base}/zjzrwk6fxzf7kz/teaser`, `${OPTIONS.base}/zjzrwk6fxzf7kz.json`,
  `${OPTIONS.base}/nonsense/teaser`, `${OPTIONS.base}x/zjzrwk6fxzf7kz/teaser`, `${OPTIONS.base}/zjzrwk6fxzf7kz/tracks/a/b.vtt`,
  'https://media.example.com.evil.example/media/zjzrwk6fxzf7kz/teaser', 'javascript:alert(1)',
]) {
  test(`"${other}" is text`, () => assert.equal(adoptText(other, OPTIONS.base), null));
}
