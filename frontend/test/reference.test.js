import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseReference, printReference } from '../src/reference.js';

test('a reference names a key', () => {
  assert.deepEqual(parseReference('dam:zjzrwk6fxzf7kz'), { key: 'zjzrwk6fxzf7kz' });
});

test('a reference may pin a version', () => {
  assert.deepEqual(parseReference('dam:enkhqmw3tkdh7a@v2.1_b-3'), { key: 'enkhqmw3tkdh7a', version: 'v2.1_b-3' });
});

test('what was read is printed as it was', () => {
  for (const text of ['dam:zjzrwk6fxzf7kz', 'dam:zjzrwk6fxzf7kz@3']) {
    const reference = parseReference(text);
    assert.ok(reference);
    assert.equal(printReference(reference), text);
  }
});

for (const wrong of [
  '', 'dam:', 'zjzrwk6fxzf7kz', 'DAM:zjzrwk6fxzf7kz', 'dam:ZJZRWK6FXZF7KZ', 'dam:zjzrwk6fxzf7k', 'dam:zjzrwk6fxzf7kzz',
  'dam:ijzrwk6fxzf7kz', 'dam:ljzrwk6fxzf7kz', 'dam:ojzrwk6fxzf7kz', 'dam:ujzrwk6fxzf7kz', 'dam:zjzrwk6fxzf7kz@',
  'dam:zjzrwk6fxzf7kz@a/b', `dam:zjzrwk6fxzf7kz@${'1'.repeat(65)}`, ' dam:zjzrwk6fxzf7kz', 'dam:zjzrwk6fxzf7kz\n',
  'dam:zjzrwk6fxzf7kz"onload="x', null, undefined, 7, { key: 'zjzrwk6fxzf7kz' }, ['dam:zjzrwk6fxzf7kz'],
]) {
  test(`${JSON.stringify(wrong)} is no reference`, () => assert.equal(parseReference(wrong), null));
}
