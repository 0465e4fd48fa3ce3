import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveAssets } from '../resolver/index.js';

const BALLOON = 'dam:ryya837wgvzjvd';
const GONE = 'dam:zjzrwk6fxzf7kz@3';
const OPTIONS = { vitrine: 'https://media.example.com/', site: 'magazine', locale: 'de-DE', preset: 'inline', presets: { hero: 'hero' }, sizes: '100vw' };

/**
 * @param {object[]} calls
 * @returns {any}
 */
function vitrine(calls) {
  return async (/** @type {string} */ url, /** @type {any} */ order) => {
    const body = JSON.parse(order.body);
    calls.push({ url, body });
    const items = body.items.map((/** @type {any} */ { reference, preset }) =>
      reference === GONE
        ? { reference, problem: { title: 'Unknown', status: 404, detail: 'No such asset.' }, src: 'https://media.example.com/fallback.jpg' }
        : { reference, preset, verdict: { permitted: true }, altText: 'Ballon', width: 960, height: 540, src: 'https://media.example.com/b.jpg', srcset: 'b.jpg 480w', sources: [{ type: 'image/avif', srcset: 'b.avif 480w' }] });
    return new Response(JSON.stringify({ items }));
  };
}

test('references become what a component shows, wherever they stand; all else stays', async () => {
  /** @type {any[]} */
  const calls = [];
  const content = { '@id': BALLOON, 'mgnl:template': 'x', 'hero': BALLOON, 'list': [{ asset: GONE }, 'text'], 'text': `see ${BALLOON}`, 'count': 3, 'none': null };
  const resolved = await resolveAssets(content, { ...OPTIONS, fetch: vitrine(calls) });
  assert.deepEqual(calls, [{
    url: 'https://media.example.com/api/v1/resolve',
    body: { site: 'magazine', locale: 'de-DE', preset: 'inline', items: [{ reference: BALLOON, preset: 'hero' }, { reference: GONE, preset: 'inline' }] },
  }]);
  assert.equal(resolved['@id'], BALLOON);
  assert.equal(resolved.text, content.text);
  assert.equal(resolved.none, null);
  assert.deepEqual(resolved.hero.img, { alt: 'Ballon', src: 'https://media.example.com/b.jpg', width: 960, height: 540, srcSet: 'b.jpg 480w', sizes: '100vw' });
  assert.deepEqual(resolved.hero.sources, [{ type: 'image/avif', srcSet: 'b.avif 480w', sizes: '100vw' }]);
  const [{ asset }] = resolved.list;
  assert.equal(asset.shown, false);
  assert.equal(asset.reason, 'No such asset.');
  assert.deepEqual(asset.img, { alt: '', src: 'https://media.example.com/fallback.jpg' });
});

test('a document and a video are files, and a video’s still picture is a picture', async () => {
  const media = 'https://media.example.com/media/ryya837wgvzjvd';
  /** @param {object} facts */
  const one = async (facts) => resolveAssets(BALLOON, { ...OPTIONS, fetch: /** @type {any} */ (async () => new Response(JSON.stringify({ items: [facts] }))) });
  const permitted = { reference: BALLOON, verdict: { permitted: true }, altText: 'Hafen' };
  const document = await one({ ...permitted, kind: 'document', src: `${media}/download/brochure.pdf?site=magazine` });
  assert.deepEqual([document.img, document.file], [undefined, `${media}/download/brochure.pdf?site=magazine`]);
  const still = await one({ ...permitted, kind: 'video', src: `${media}/hero/harbour.jpg?w=960`, width: 960, height: 540 });
  assert.deepEqual([still.img.src, still.img.alt, still.file], [`${media}/hero/harbour.jpg?w=960`, 'Hafen', undefined]);
  const withheld = await one({ reference: BALLOON, kind: 'document', verdict: { permitted: false, reason: 'expired' }, src: `${media}/download` });
  assert.deepEqual([withheld.img, withheld.file, withheld.reason], [undefined, undefined, 'expired']);
});

test('each reference is asked for once, at most two hundred in a call, and nothing is asked where there is none', async () => {
  /** @type {any[]} */
  const calls = [];
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  const many = Array.from({ length: 450 }, (_, n) => `dam:ryya837wgvz${alphabet[n % 32]}${alphabet[n >> 5]}0`);
  await resolveAssets([many, many], { ...OPTIONS, fetch: vitrine(calls) });
  assert.deepEqual(calls.map(({ body }) => body.items.length), [200, 200, 50]);
  calls.length = 0;
  await resolveAssets({ title: 'nothing' }, { ...OPTIONS, fetch: vitrine(calls) });
  assert.equal(calls.length, 0);
});

test('what goes wrong is said', async () => {
  /** @param {Response} answer @returns {any} */
  const with_ = (answer) => ({ ...OPTIONS, fetch: async () => answer });
  await assert.rejects(resolveAssets(BALLOON, with_(new Response('{"detail":"No site magazine."}', { status: 400 }))), /status 400: No site magazine/);
  await assert.rejects(resolveAssets(BALLOON, with_(new Response('<html>'))), /something else/);
});
