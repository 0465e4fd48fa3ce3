import 'vitrine/index.js';
import { BodyEditor } from './body-editor.js';
import { HeroField } from './hero-field.js';
import { Saving } from './saving.js';
import { localeTabs } from './tabs.js';
import { data, say } from './words.js';

/** The page's parts, bound together. */
const form = document.querySelector('#article');
const slug = document.querySelector('#slug');
const view = document.querySelector('#view');
const saving = new Saving(collect);
const changed = () => saving.changed();
const written = () => editions.some(({ title }) => title.value.trim() !== '');

const editions = [...document.querySelectorAll('.panel')].map((panel) => ({
  locale: panel.dataset.locale,
  title: panel.querySelector('[name=title]'),
  teaser: panel.querySelector('[name=teaser]'),
  body: new BodyEditor(panel.querySelector('[data-body]'), {
    locale: panel.dataset.locale,
    label: `body-${panel.dataset.locale}`,
    changed,
    refused: () => saving.notice(say('foreign')),
  }),
}));

const tabs = localeTabs(document.querySelector('[role=tablist]'), (locale) => {
  hero.show(locale);
  linkToPage();
});
const hero = new HeroField({ value: data.hero, locale: () => tabs.current, changed });

/** Empty until somebody names it: a fresh article's address comes from its title. */
if (slug.value === `article-${data.id}`) {
  slug.value = '';
}

/** Whether the page can be read: not before a title was saved. */
let readable = written();

form.addEventListener('input', (event) => {
  if (event.target.matches('[name]')) {
    changed();
    markWritten();
  }
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  save();
});
addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === 's') {
    event.preventDefault();
    save();
  }
});
markWritten();
linkToPage();

async function save() {
  const said = await saving.save();
  if (said) {
    slug.value = said.slug;
    readable = written();
    linkToPage();
  }
}

function collect() {
  const texts = editions.map(({ locale, title, teaser, body }) => [
    locale,
    { title: title.value, teaser: teaser.value, body: body.html },
  ]);
  return { slug: slug.value, hero: hero.value, texts: Object.fromEntries(texts) };
}

function linkToPage() {
  const name = slug.value || `article-${data.id}`;
  view.hidden = !readable;
  view.href = `${data.base}/${tabs.current}/${encodeURIComponent(name)}`;
}

/** Shows at each tab whether its language can be read already. */
function markWritten() {
  for (const { locale, title } of editions) {
    document.querySelector(`#tab-${locale}`).classList.toggle('has-text', title.value.trim() !== '');
  }
}
