[#-- What the macros say to editors. They cannot use i18n[...], whose bundle is that of the template that calls them. --]
[#assign words = {
  "en": {
    "settings": "The DAM is not set up: templates/macros/settings.ftl of the module vitrine-dam is empty.",
    "reference": "This is not a reference of the DAM, so nothing is shown:",
    "preset": "The preset is not among those of the site, or is for another kind:",
    "empty": "Nothing chosen from the DAM yet."
  },
  "de": {
    "settings": "Das DAM ist nicht eingerichtet: templates/macros/settings.ftl des Moduls vitrine-dam ist leer.",
    "reference": "Das ist kein Verweis auf das DAM, deshalb wird nichts gezeigt:",
    "preset": "Diese Vorgabe gehört nicht zur Website oder ist für eine andere Art:",
    "empty": "Noch nichts aus dem DAM gewählt."
  },
  "fr": {
    "settings": "Le DAM n’est pas configuré : templates/macros/settings.ftl du module vitrine-dam est vide.",
    "reference": "Ce n’est pas une référence du DAM, rien n’est donc affiché :",
    "preset": "Ce préréglage n’est pas de ce site, ou il est pour un autre type :",
    "empty": "Rien n’est encore choisi dans le DAM."
  }
}]
