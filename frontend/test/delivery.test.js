import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsUrl, pictureUrl } from '../src/delivery.js';

const BALLOON = { key: 'zjzrwk6fxzf7kz' };

test('facts are asked for a place', () => {
  assert.equal(
    factsUrl('https://media.example.com/media/', BALLOON, { preset: 'hero', locale: 'de-DE', site: 'demo' }),
    'https://media.example.com/media/zjzrwk6fxzf7kz.json?locale=de-DE&site=demo&preset=hero',
  );
});

test('a pinned version is asked for', () => {
  assert.equal(pictureUrl('/media', { ...BALLOON, version: '3' }, { preset: 'card' }), '/media/zjzrwk6fxzf7kz/card?v=3');
});

test('what stands in attributes stays inside its part of the address', () => {
  const url = pictureUrl('/media', BALLOON, { preset: '../x?y', locale: 'a&site=b', site: '' });
  assert.equal(url, '/media/zjzrwk6fxzf7kz/..%2Fx%3Fy?locale=a%26site%3Db');
});
