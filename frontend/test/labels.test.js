import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interfaceLanguage, labelsFor } from '../src/labels.js';

test('the interface follows the page’s language where it can', () => {
  assert.equal(interfaceLanguage('de-AT'), 'de');
  assert.equal(interfaceLanguage('FR'), 'fr');
  assert.equal(interfaceLanguage('pt-BR'), 'en');
  assert.equal(interfaceLanguage(null), 'en');
});

test('every language says the same things', () => {
  const said = (/** @type {'en' | 'de' | 'fr'} */ language) => {
    const { faults, ...words } = labelsFor(language);
    return [...Object.keys(words), ...Object.keys(faults)];
  };
  assert.deepEqual(said('de'), said('en'));
  assert.deepEqual(said('fr'), said('en'));
});
