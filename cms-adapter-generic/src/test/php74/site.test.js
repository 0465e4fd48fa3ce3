import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Site } from './site.js';

const BALLOON = 'dam:ryya837wgvzjvd';
const SETTINGS = '/wp-admin/options-general.php?page=vitrine';
const SCAN = '/wp-admin/tools.php?page=vitrine-scan';
let site;
let nonce;

/** The hidden fields of a page's form, of which each part of WordPress has its own. */
const hidden = (html) => Object.fromEntries([...html.matchAll(/<input type=["']hidden["'][^>]* name=["']([^"']+)["'] value=["']([^"']*)["']/g)].map(([, name, value]) => [name, value]));

before(async () => {
  site = await Site.start();
});

test('nobody but editors gets a token, or starts a scan', async () => {
  assert.equal((await site.route('POST', '/vitrine/v1/picker-token')).status, 401);
  assert.equal((await site.route('GET', `/vitrine/v1/facts&reference=${BALLOON}`)).status, 401);
  assert.equal((await site.route('POST', '/vitrine/v1/scan')).status, 401);
  await site.page('/wp-login.php');
  await site.page('/wp-login.php', { log: 'editor', pwd: 'only for this test', testcookie: '1' });
  nonce = (await site.page('/wp-admin/admin-ajax.php?action=rest-nonce')).text;
  const unset = await site.route('POST', '/vitrine/v1/picker-token', { nonce });
  assert.equal(unset.status, 409);
  assert.match(unset.json.message, /not set up yet/);
});

test('the settings page keeps what fits and says what does not', async () => {
  const save = async (fields) => {
    const { status, text } = await site.page(SETTINGS);
    assert.equal(status, 200);
    const form = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`vitrine_settings[${name}]`, value]));
    await site.page('/wp-admin/options.php', { ...hidden(text.split('</form>')[0]), ...form });
    return (await site.page(`${SETTINGS}&settings-updated=true`)).text;
  };
  const good = { server: 'https://media.example.com', site: 'magazine', picker_key: 'a key that nobody else knows, 32 bytes', preset: 'hero' };
  assert.match(await save(good), /name="vitrine_settings\[server\]" value="https:\/\/media\.example\.com"/);
  const bad = await save({ ...good, server: 'ftp://media.example.com' });
  assert.match(bad, /is not an address that can be used/);
  assert.match(bad, /name="vitrine_settings\[server\]" value="https:\/\/media\.example\.com"/);
  assert.doesNotMatch(bad, /nobody else knows/);
});

test('editors get tokens, facts and presets', async () => {
  const { status, json } = await site.route('POST', '/vitrine/v1/picker-token', { nonce });
  assert.equal(status, 200);
  assert.equal(JSON.parse(Buffer.from(json.token.split('.')[1], 'base64url').toString()).sub, 'wordpress-1');
  site.answer({
    '/api/v1/usages/*': {},
    '/api/v1/presets': { items: [{ name: 'hero', kind: 'image', aspectRatio: '16:9', widths: [480, 960] }] },
    '/api/v1/resolve': { items: [{ reference: BALLOON, kind: 'image', title: 'Balloon', altText: 'A red balloon', src: 'https://media.example.com/media/b.jpg', srcset: 'https://media.example.com/media/b.jpg 480w', verdict: { permitted: true } }] },
  });
  const facts = await site.route('GET', `/vitrine/v1/facts&reference=${BALLOON}&preset=hero&locale=en-GB`, { nonce });
  assert.deepEqual([facts.json.state, facts.json.alt], ['shown', 'A red balloon']);
  assert.equal((await site.route('GET', '/vitrine/v1/facts&reference=dam:short', { nonce })).status, 400);
  const presets = await site.route('GET', '/vitrine/v1/presets', { nonce });
  assert.deepEqual(presets.json, [{ name: 'hero', kind: 'image', shape: '16:9' }]);
});

test('a post keeps a featured reference, and nothing else in its place', async () => {
  const put = (vitrine_featured) => site.route('POST', '/wp/v2/posts', { nonce, json: { title: 'Featured', status: 'publish', vitrine_featured } });
  const kept = await put(BALLOON);
  assert.deepEqual([kept.status, kept.json.vitrine_featured], [201, BALLOON]);
  assert.equal((await put('https://media.example.com/media/ryya837wgvzjvd/hero')).status, 400);
  const shown = await site.page(`/?p=${kept.json.id}`);
  assert.equal(shown.status, 200);
  assert.match(shown.text, /media\.example\.com\/media\/b\.jpg/);
});

test('a scan finds a pasted address, puts a reference in its place, and takes it back', async () => {
  const pasted = '<!-- wp:image -->\n<figure class="wp-block-image"><img src="https://media.example.com/media/ryya837wgvzjvd/hero/b.jpg?w=480" alt=""/></figure>\n<!-- /wp:image -->';
  const post = (await site.route('POST', '/wp/v2/posts', { nonce, json: { title: 'Pasted', status: 'publish', content: pasted } })).json.id;
  const content = async () => (await site.route('GET', `/wp/v2/posts/${post}&context=edit`, { nonce })).json.content.raw;
  for (let step = 0, done = false; !done; step += 1) {
    const { status, json } = await site.route('POST', '/vitrine/v1/scan', { nonce, json: { anew: step === 0 } });
    assert.equal(status, 200, json.message);
    assert.ok(step < 20, json.text);
    done = json.done;
  }
  const found = await site.page(SCAN);
  assert.match(found.text, /Pasted address/);
  const replaced = await site.page(SCAN, { ...hidden(found.text.match(/<form method="post">[^]*?<\/form>/)[0]), 'posts[]': post, 'vitrine_replace': 'Replace' });
  assert.match(replaced.text, /1 post now holds references/);
  assert.match(await content(), new RegExp(BALLOON));
  const undo = replaced.text.match(/<form method="post"><p>[^]*?<\/form>/)[0];
  const undone = await site.page(SCAN, { ...hidden(undo), vitrine_undo: undo.match(/name="vitrine_undo" value="([^"]+)"/)[1] });
  assert.match(undone.text, /1 post is as it was/);
  assert.equal(await content(), pasted);
});

test('the connection test says that the server is away', async () => {
  site.answer({});
  const { text } = await site.page(SETTINGS);
  const tested = await site.page(SETTINGS, { ...hidden(text.split('</form>')[1]), vitrine_test: 'Test the connection' });
  assert.match(tested.text, /id="vitrine-findings"[^]*notice-error[^]*Nobody answers/);
});
