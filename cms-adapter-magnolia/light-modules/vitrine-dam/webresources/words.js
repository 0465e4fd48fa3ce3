/**
 * What the field says, in the languages of its editors.
 *
 * @typedef {typeof EN} Words
 */

const EN = {
  choose: 'Choose from the DAM',
  replace: 'Replace',
  clear: 'Remove',
  retry: 'Try again',
  copy: 'Copy reference',
  copied: 'Copied.',
  copyByKey: 'The reference is selected: press Ctrl+C, or ⌘C on a Mac.',
  empty: 'Nothing chosen',
  emptyReadOnly: 'Nothing chosen. This field cannot be changed.',
  waiting: 'Waiting for the dialog …',
  loading: 'Loading …',
  untitled: 'Without a title',
  permitted: 'May be shown',
  until: 'May be shown until {0}',
  ending: 'Only until {0}',
  withheld: 'Must not be shown',
  unknown: 'The DAM does not know this asset.',
  malformed: 'This is not a reference of the DAM.',
  away: 'Vitrine does not answer. What is stored stays as it is.',
  unconfigured: 'Not set up: “{0}” is missing or wrong in webresources/config.js.',
  opening: 'Opening the library …',
  noPicker: 'The picker cannot be loaded. What is stored stays as it is.',
  expired: 'Your session has ended. Sign in to Magnolia again in another tab, then try once more.',
  forbidden: 'You may not choose from the DAM. Ask the people who run Magnolia.',
  tokenAway: 'Magnolia could not vouch for you. Try again, or tell the people who run it.',
  chosen: 'Chosen.',
  removed: 'Removed.',
  beside: 'Choose, copy the reference, and paste it into the dialog.',
  reasons: {
    'unknown': 'Not in the DAM',
    'not-approved': 'Not approved',
    'embargoed': 'Not to be shown yet',
    'expired': 'Rights have expired',
    'withdrawn': 'Withdrawn',
    'not-for-this-market': 'Not for this market',
    'not-for-this-channel': 'Not for this channel',
  },
};

/** @type {Words} */
const DE = {
  choose: 'Aus dem DAM wählen',
  replace: 'Ersetzen',
  clear: 'Entfernen',
  retry: 'Erneut versuchen',
  copy: 'Verweis kopieren',
  copied: 'Kopiert.',
  copyByKey: 'Der Verweis ist markiert: Strg+C drücken, am Mac ⌘C.',
  empty: 'Nichts gewählt',
  emptyReadOnly: 'Nichts gewählt. Dieses Feld ist nicht änderbar.',
  waiting: 'Warten auf den Dialog …',
  loading: 'Wird geladen …',
  untitled: 'Ohne Titel',
  permitted: 'Darf gezeigt werden',
  until: 'Darf gezeigt werden bis {0}',
  ending: 'Nur noch bis {0}',
  withheld: 'Darf nicht gezeigt werden',
  unknown: 'Das DAM kennt dieses Asset nicht.',
  malformed: 'Das ist kein Verweis auf das DAM.',
  away: 'Vitrine antwortet nicht. Was gespeichert ist, bleibt.',
  unconfigured: 'Nicht eingerichtet: „{0}“ fehlt in webresources/config.js oder ist falsch.',
  opening: 'Die Bibliothek wird geöffnet …',
  noPicker: 'Die Auswahl ist nicht erreichbar. Was gespeichert ist, bleibt.',
  expired: 'Ihre Sitzung ist beendet. Melden Sie sich in einem anderen Tab neu an und versuchen Sie es noch einmal.',
  forbidden: 'Sie dürfen nicht aus dem DAM wählen. Fragen Sie die Betreuung von Magnolia.',
  tokenAway: 'Magnolia konnte sich nicht für Sie verbürgen. Versuchen Sie es erneut oder melden Sie es der Betreuung.',
  chosen: 'Gewählt.',
  removed: 'Entfernt.',
  beside: 'Wählen, den Verweis kopieren und im Dialog einfügen.',
  reasons: {
    'unknown': 'Nicht im DAM',
    'not-approved': 'Nicht freigegeben',
    'embargoed': 'Noch gesperrt',
    'expired': 'Rechte abgelaufen',
    'withdrawn': 'Zurückgezogen',
    'not-for-this-market': 'Nicht für diesen Markt',
    'not-for-this-channel': 'Nicht für diesen Kanal',
  },
};

/** @type {Words} */
const FR = {
  choose: 'Choisir dans le DAM',
  replace: 'Remplacer',
  clear: 'Retirer',
  retry: 'Réessayer',
  copy: 'Copier la référence',
  copied: 'Copiée.',
  copyByKey: 'La référence est sélectionnée : appuyez sur Ctrl+C, ou ⌘C sur un Mac.',
  empty: 'Rien n’est choisi',
  emptyReadOnly: 'Rien n’est choisi. Ce champ ne peut pas être modifié.',
  waiting: 'En attente du dialogue…',
  loading: 'Chargement…',
  untitled: 'Sans titre',
  permitted: 'Peut être affiché',
  until: 'Peut être affiché jusqu’au {0}',
  ending: 'Seulement jusqu’au {0}',
  withheld: 'Ne doit pas être affiché',
  unknown: 'Le DAM ne connaît pas ce média.',
  malformed: 'Ce n’est pas une référence du DAM.',
  away: 'Vitrine ne répond pas. Ce qui est enregistré reste tel quel.',
  unconfigured: 'Non configuré : « {0} » manque ou est faux dans webresources/config.js.',
  opening: 'Ouverture de la médiathèque…',
  noPicker: 'Le sélecteur est hors d’atteinte. Ce qui est enregistré reste tel quel.',
  expired: 'Votre session est terminée. Reconnectez-vous à Magnolia dans un autre onglet, puis réessayez.',
  forbidden: 'Vous ne pouvez pas choisir dans le DAM. Adressez-vous aux responsables de Magnolia.',
  tokenAway: 'Magnolia n’a pas pu se porter garant pour vous. Réessayez, ou prévenez ses responsables.',
  chosen: 'Choisi.',
  removed: 'Retiré.',
  beside: 'Choisissez, copiez la référence et collez-la dans le dialogue.',
  reasons: {
    'unknown': 'Absent du DAM',
    'not-approved': 'Non validé',
    'embargoed': 'Pas encore publiable',
    'expired': 'Droits expirés',
    'withdrawn': 'Retiré du DAM',
    'not-for-this-market': 'Pas pour ce marché',
    'not-for-this-channel': 'Pas pour ce canal',
  },
};

/**
 * German and French where they fit, else English.
 *
 * @param {string} tag such as `de-AT`
 * @returns {{ language: 'en' | 'de' | 'fr', words: Words }}
 */
export function wordsFor(tag) {
  const language = tag.split(/[-_]/)[0]?.toLowerCase();
  if (language === 'de') {
    return { language, words: DE };
  }
  return language === 'fr' ? { language, words: FR } : { language: 'en', words: EN };
}

/**
 * Puts a value into a text.
 *
 * @param {string} text with `{0}` in it
 * @param {string} value
 */
export function filled(text, value) {
  return text.split('{0}').join(value);
}
