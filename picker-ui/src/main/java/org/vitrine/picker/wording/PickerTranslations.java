package org.vitrine.picker.wording;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Lets Vaadin know which languages the picker speaks, and speak them. */
public final class PickerTranslations implements I18NProvider {

    private static final long serialVersionUID = 1L;

    @Override
    public List<Locale> getProvidedLocales() {
        return Words.LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        return Words.in(locale.toLanguageTag(), ZoneOffset.UTC).say(key, values);
    }
}
