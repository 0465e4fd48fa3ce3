/** What the server gave this page: addresses, the article's state, and words in the editor's language. */
export const data = JSON.parse(document.querySelector('#data').textContent);

/** A text, with values in the places of {0}, {1}, ... */
export function say(key, ...values) {
  return (data.words[key] ?? key).replace(/\{(\d)\}/g, (_, place) => String(values[place] ?? ''));
}

/** English dates are written as in the site's default locale. */
const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;

/** A verdict in two or three words, and the tone in which to say them. */
export function badge(facts) {
  const { verdicts } = data;
  if (facts === null) {
    return { tone: 'away', text: verdicts.away };
  }
  const { permitted, until, reason } = facts.verdict;
  if (!permitted) {
    return { tone: 'withheld', text: verdicts[reason] ?? verdicts.withheld };
  }
  const day = until && new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(until));
  return until ? { tone: 'ending', text: verdicts.until.replace('{0}', day) } : { tone: 'permitted', text: verdicts.permitted };
}

/** One of the CMS's icons. */
export function icon(name) {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const use = document.createElementNS(namespace, 'use');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `${data.base}/assets/icons.svg#${name}`);
  svg.append(use);
  return svg;
}
