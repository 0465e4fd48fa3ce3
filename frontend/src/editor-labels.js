import { interfaceLanguage } from './labels.js';

/**
 * What an editor plugin says. `{0}` in `until` is a date.
 *
 * @typedef {object} EditorLabels
 * @property {string} insert
 * @property {string} picture
 * @property {string} replace
 * @property {string} details
 * @property {string} remove
 * @property {string} preset
 * @property {string} alt
 * @property {string} altHint
 * @property {string} caption
 * @property {string} apply
 * @property {string} cancel
 * @property {string} loading
 * @property {string} untitled
 * @property {string} until
 * @property {string} unknown
 * @property {string} away
 * @property {string} withheld
 * @property {Record<string, string>} reasons
 */

/** @type {Record<'en' | 'de' | 'fr', EditorLabels>} */
const LABELS = {
  en: {
    insert: 'Picture from the DAM',
    picture: 'Picture',
    replace: 'Replace picture',
    details: 'Shape and texts',
    remove: 'Remove picture',
    preset: 'Shape',
    alt: 'Alt text for this place',
    altHint: 'Left empty, the DAM’s own alt text is used, in the page’s language.',
    caption: 'Caption',
    apply: 'Apply',
    cancel: 'Cancel',
    loading: 'Loading …',
    untitled: 'Untitled picture',
    until: 'May be shown until {0}',
    unknown: 'Unknown to the DAM',
    away: 'The DAM does not answer',
    withheld: 'Withheld',
    reasons: {
      'expired': 'Rights have expired',
      'embargoed': 'Under embargo',
      'withdrawn': 'Withdrawn',
      'not-approved': 'Not approved',
      'not-for-this-market': 'Not for this market',
      'not-for-this-channel': 'Not for this channel',
    },
  },
  de: {
    insert: 'Bild aus dem DAM',
    picture: 'Bild',
    replace: 'Bild ersetzen',
    details: 'Form und Texte',
    remove: 'Bild entfernen',
    preset: 'Form',
    alt: 'Alternativtext für diese Stelle',
    altHint: 'Bleibt das Feld leer, gilt der Alternativtext des DAM in der Sprache der Seite.',
    caption: 'Bildunterschrift',
    apply: 'Übernehmen',
    cancel: 'Abbrechen',
    loading: 'Wird geladen …',
    untitled: 'Bild ohne Titel',
    until: 'Darf bis {0} gezeigt werden',
    unknown: 'Dem DAM unbekannt',
    away: 'Das DAM antwortet nicht',
    withheld: 'Zurückgehalten',
    reasons: {
      'expired': 'Rechte sind abgelaufen',
      'embargoed': 'Noch gesperrt',
      'withdrawn': 'Zurückgezogen',
      'not-approved': 'Nicht freigegeben',
      'not-for-this-market': 'Nicht für diesen Markt',
      'not-for-this-channel': 'Nicht für diesen Kanal',
    },
  },
  fr: {
    insert: 'Image du DAM',
    picture: 'Image',
    replace: 'Remplacer l’image',
    details: 'Format et textes',
    remove: 'Retirer l’image',
    preset: 'Format',
    alt: 'Texte alternatif à cet endroit',
    altHint: 'Laissé vide, le texte alternatif du DAM s’applique, dans la langue de la page.',
    caption: 'Légende',
    apply: 'Appliquer',
    cancel: 'Annuler',
    loading: 'Chargement…',
    untitled: 'Image sans titre',
    until: 'Peut être montrée jusqu’au {0}',
    unknown: 'Inconnue du DAM',
    away: 'Le DAM ne répond pas',
    withheld: 'Retenue',
    reasons: {
      'expired': 'Droits expirés',
      'embargoed': 'Sous embargo',
      'withdrawn': 'Retirée',
      'not-approved': 'Non approuvée',
      'not-for-this-market': 'Pas pour ce marché',
      'not-for-this-channel': 'Pas pour ce canal',
    },
  },
};

/**
 * @param {string | null | undefined} tag language tag of the interface; English if it is neither German nor French
 * @returns {EditorLabels}
 */
export function editorLabels(tag) {
  return LABELS[interfaceLanguage(tag)];
}

/**
 * How an asset stands, in a few words; empty if there is nothing to say.
 *
 * @param {EditorLabels} labels
 * @param {import('./standing.js').Standing} standing
 * @param {string} language in which dates are written
 */
export function standingText(labels, { tone, facts }, language) {
  switch (tone) {
    case 'permitted':
      return '';
    case 'expiring': {
      const until = new Date(facts?.verdict.until ?? '');
      return labels.until.replace('{0}', new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(until));
    }
    case 'withheld':
      return labels.reasons[facts?.verdict.reason ?? ''] ?? labels.withheld;
    default:
      return labels[tone];
  }
}
