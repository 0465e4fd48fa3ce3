// What the client does, against a running server: node tour.js https://media.example.com vk_shop_… magazine
import { createVitrine } from '@vitrine/api';

const [server = '', credential = '', site = ''] = process.argv.slice(2);
const vitrine = createVitrine({ server, credential });

/**
 * What was answered, or the problem as an error.
 * @template T
 * @param {{ data?: T, error?: { detail: string } }} answer
 * @returns {T}
 */
function found({ data, error }) {
  if (data === undefined) throw new Error(error?.detail ?? 'There was no answer.');
  return data;
}

const list = found(await vitrine.GET('/assets', { params: { query: { q: 'ballon', kind: ['image'], limit: 1 } } }));
const [asset] = list.items;
if (!asset) throw new Error('The library holds no balloon.');
console.log(`${list.total} found, first ${asset.reference} "${asset.title}"`);

const page = found(await vitrine.POST('/resolve', {
  body: { site, preset: 'card', items: [{ reference: asset.reference }, { reference: 'dam:zzzzzzzzzzzzzz' }] },
}));
for (const item of page.items) {
  console.log('problem' in item ? `${item.reference}: ${item.problem.title}` : `${item.reference}: ${item.src}`);
}

const usage = { params: { path: { site, page: '/news/today?' } } };
const report = await vitrine.PUT('/usages/{site}/{page}', {
  ...usage,
  body: { title: 'Today', references: [{ reference: asset.reference, preset: 'card' }] },
});
console.log(`reported: ${report.response.status}`);
const used = found(await vitrine.GET('/usages', { params: { query: { asset: asset.key } } }));
console.log(`used on ${used.items.map((on) => on.page).join(', ')}`);
await vitrine.DELETE('/usages/{site}/{page}', usage);

const { error } = await vitrine.GET('/assets/{key}', { params: { path: { key: 'zzzzzzzzzzzzzz' } } });
console.log(`refused: ${error?.status} ${error?.detail}`);
