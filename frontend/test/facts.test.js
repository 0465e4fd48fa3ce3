import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../src/facts.js';

const FACTS = {
  reference: 'dam:zjzrwk6fxzf7kz',
  key: 'zjzrwk6fxzf7kz',
  kind: 'image',
  locale: 'de-DE',
  verdict: { permitted: true, until: '2027-03-31T22:00:00Z' },
  title: 'Roter Ballon',
  altText: 'Ein roter Ballon über Nebel',
  altTextLanguage: 'de',
  preset: 'hero',
  width: 1440,
  height: 810,
  src: 'https://media.example.com/media/zjzrwk6fxzf7kz/hero/red-balloon.jpg?w=960',
  srcset: 'https://media.example.com/a.jpg?w=480 480w, https://media.example.com/a.jpg?w=960 960w',
  sources: [{ type: 'image/avif', srcset: 'https://media.example.com/a.avif?w=480 480w' }],
};

test('sound facts are taken over as they are', () => {
  assert.deepEqual(readFacts(FACTS), FACTS);
});

test('markup and unknown facts are left behind', () => {
  assert.deepEqual(readFacts({ ...FACTS, picture: '<img src=x onerror=alert(1)>', owner: {} }), FACTS);
});

test('a withheld asset has a reason and little else', () => {
  const withheld = {
    reference: 'dam:zjzrwk6fxzf7kz',
    verdict: { permitted: false, reason: 'expired', since: '2026-03-31T22:00:00Z' },
    src: '/media/zjzrwk6fxzf7kz/hero',
  };
  assert.deepEqual(readFacts(withheld), withheld);
});

test('a fact of the wrong type is left out, the others stay', () => {
  const facts = readFacts({ ...FACTS, title: { en: 'x' }, width: -1, height: '810', altText: '' });
  assert.ok(facts);
  for (const name of ['title', 'width', 'height', 'altText']) {
    assert.ok(!(name in facts), name);
  }
  assert.equal(facts.src, FACTS.src);
});

for (const address of ['javascript:alert(1)', 'data:image/svg+xml,<svg/>', 'JAVASCRIPT:x', 'https://a b', 'blob:x']) {
  test(`the address ${address} is never loaded`, () => {
    const facts = readFacts({
      ...FACTS, src: address, licence: address, srcset: `${address} 480w`, sources: [{ type: 'image/webp', srcset: address }],
    });
    assert.ok(facts);
    assert.deepEqual([facts.src, facts.licence, facts.srcset, facts.sources], [undefined, undefined, undefined, []]);
  });
}

for (const wrong of [
  null, undefined, 'facts', [], {}, { ...FACTS, verdict: undefined }, { ...FACTS, verdict: { permitted: 'yes' } },
  { ...FACTS, reference: 'dam:nonsense' },
]) {
  test(`${JSON.stringify(wrong)?.slice(0, 60)} are no facts`, () => assert.equal(readFacts(wrong), null));
}

test('a placeholder is taken over where it can do no harm', () => {
  const placeholder = {
    thumbHash: '3wcKNZqAh4eAiHiIiHiHiICACPh3',
    dataUrl: 'data:image/png;base64,iVBORw0KGgo=',
    colour: '#aabbcc',
  };
  assert.deepEqual(readFacts({ ...FACTS, placeholder })?.placeholder, placeholder);
  const hostile = { thumbHash: '<b>', dataUrl: 'data:image/svg+xml;base64,PHN2Zz4=', colour: 'red;background:url(//x)' };
  assert.equal(readFacts({ ...FACTS, placeholder: hostile })?.placeholder, undefined);
});
