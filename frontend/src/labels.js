/**
 * The few words that the picker's window says itself.
 *
 * @typedef {object} Labels
 * @property {string} title
 * @property {string} close
 * @property {string} loading
 * @property {string} retry
 * @property {Record<import('./events.js').PickerFault, string>} faults
 */

/** @type {Record<'en' | 'de' | 'fr', Labels>} */
const LABELS = {
  en: {
    title: 'Choose from the DAM',
    close: 'Close',
    loading: 'Opening the library…',
    retry: 'Try again',
    faults: {
      'misconfigured': 'The picker is not set up correctly on this page. Please tell the people who run this site.',
      'no-answer': 'The picker does not answer. It may be out of reach, or may not know this site.',
      'no-token': 'This site could not vouch for you. Sign in again, then try once more.',
      'malformed-answer': 'The picker’s answer could not be read, so nothing was changed. Please choose again.',
    },
  },
  de: {
    title: 'Aus dem DAM wählen',
    close: 'Schließen',
    loading: 'Die Bibliothek wird geöffnet …',
    retry: 'Erneut versuchen',
    faults: {
      'misconfigured': 'Die Auswahl ist auf dieser Seite nicht richtig eingerichtet. Bitte wenden Sie sich an die Betreuung dieser Website.',
      'no-answer': 'Die Auswahl antwortet nicht. Vielleicht ist sie nicht erreichbar oder kennt diese Website nicht.',
      'no-token': 'Diese Website konnte sich nicht für Sie verbürgen. Melden Sie sich neu an und versuchen Sie es noch einmal.',
      'malformed-answer': 'Die Antwort der Auswahl war nicht lesbar; nichts wurde geändert. Bitte wählen Sie erneut.',
    },
  },
  fr: {
    title: 'Choisir dans le DAM',
    close: 'Fermer',
    loading: 'Ouverture de la médiathèque…',
    retry: 'Réessayer',
    faults: {
      'misconfigured': 'Le sélecteur est mal configuré sur cette page. Merci de prévenir les responsables du site.',
      'no-answer': 'Le sélecteur ne répond pas. Il est peut-être hors d’atteinte ou ne connaît pas ce site.',
      'no-token': 'Ce site n’a pas pu se porter garant pour vous. Reconnectez-vous, puis réessayez.',
      'malformed-answer': 'La réponse du sélecteur est illisible ; rien n’a été modifié. Merci de choisir à nouveau.',
    },
  },
};

/**
 * The interface language for a language tag: German and French where they fit, else English.
 *
 * @param {string | null | undefined} tag such as `de-AT`
 * @returns {'en' | 'de' | 'fr'}
 */
export function interfaceLanguage(tag) {
  const language = tag?.split('-')[0]?.toLowerCase();
  return language === 'de' || language === 'fr' ? language : 'en';
}

/**
 * @param {'en' | 'de' | 'fr'} language
 * @returns {Labels}
 */
export function labelsFor(language) {
  return LABELS[language];
}
