package org.vitrine.servlet.tag;

import jakarta.servlet.jsp.JspException;
import jakarta.servlet.jsp.PageContext;
import jakarta.servlet.jsp.tagext.SimpleTagSupport;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.vitrine.client.facts.FactsAnswer;
import org.vitrine.client.facts.FactsQuestion;
import org.vitrine.client.picture.PictureMarkup;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.servlet.html.PageSettings;
import org.vitrine.servlet.site.SiteConnection;

/**
 * A tag for one asset. Without a reference it prints nothing, and neither with one that cannot be read, for that is
 * content and no mistake of the page's author; what the author wrote wrongly is an error of the page.
 */
abstract class AssetTag extends SimpleTagSupport {

    private static final Logger LOG = System.getLogger(AssetTag.class.getName());

    private String reference = "";
    private String preset = "";
    private Optional<String> locale = Optional.empty();

    /** What a CMS has stored, such as {@code dam:ryya837wgvzjvd}. */
    public final void setReference(String reference) {
        this.reference = reference.strip();
    }

    public final void setPreset(String preset) {
        this.preset = preset.strip();
    }

    /** Of the page, such as {@code de-DE}; without it the request attribute's, else the application's. */
    public final void setLocale(String locale) {
        this.locale = Optional.of(locale.strip()).filter(text -> !text.isEmpty());
    }

    @Override
    public final void doTag() throws JspException, IOException {
        if (!PageSettings.isPreset(preset)) {
            throw new JspException(
                    "A preset's name is lower-case letters, digits and hyphens; not \"" + preset + "\".");
        }
        Optional<AssetReference> asked = asked();
        if (asked.isPresent()) {
            PageContext page = (PageContext) getJspContext();
            try {
                SiteConnection site = SiteConnection.of(page.getServletContext());
                Optional<LanguageTag> language =
                        locale.map(SiteConnection::language).or(() -> SiteConnection.localeOf(page.getRequest()));
                FactsQuestion question = new FactsQuestion(asked.get(), preset, language.or(site::locale));
                print(page, site.markup(), question, site.facts().ask(question));
            } catch (IllegalArgumentException e) {
                throw new JspException(e.getMessage(), e);
            }
        }
    }

    private Optional<AssetReference> asked() {
        try {
            return reference.isEmpty() ? Optional.empty() : Optional.of(AssetReference.parse(reference));
        } catch (MalformedRequest e) {
            LOG.log(Level.WARNING, "Nothing is shown for \"{0}\": {1}", reference, e.getMessage());
            return Optional.empty();
        }
    }

    abstract void print(PageContext page, PictureMarkup markup, FactsQuestion question, FactsAnswer answer)
            throws IOException;
}
