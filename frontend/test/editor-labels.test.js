import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editorLabels, standingText } from '../src/editor-labels.js';

test('every language says the same things', () => {
  const said = (language) => {
    const { reasons, ...words } = editorLabels(language);
    return [...Object.keys(words), ...Object.keys(reasons)];
  };
  assert.deepEqual(said('de'), said('en'));
  assert.deepEqual(said('fr'), said('en'));
});

test('a verdict is said in a few words', () => {
  const reference = 'dam:zjzrwk6fxzf7kz';
  const expired = { tone: 'withheld', facts: { reference, verdict: { permitted: false, reason: 'expired' } } };
  assert.equal(standingText(editorLabels('de'), expired, 'de'), 'Rechte sind abgelaufen');
  const ending = { tone: 'expiring', facts: { reference, verdict: { permitted: true, until: '2026-12-01T12:00:00Z' } } };
  assert.match(standingText(editorLabels('fr'), ending, 'fr'), /1 décembre 2026/);
  assert.equal(standingText(editorLabels('en'), { tone: 'permitted' }, 'en'), '');
});
