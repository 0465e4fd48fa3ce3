package org.vitrine.picker.mount;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServlet;
import java.time.ZoneOffset;
import java.util.Locale;
import org.vitrine.picker.wording.Words;

/** Vaadin's servlet, speaking the picker's languages where it speaks for itself. */
public final class PickerServlet extends VaadinServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void servletInitialized() {
        getService().setSystemMessagesProvider(info -> messages(info.getLocale()));
    }

    /** A press on the message loads the frame anew, which asks the host for a new token. */
    private static SystemMessages messages(Locale locale) {
        Words words = Words.in(locale.toLanguageTag(), ZoneOffset.UTC);
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(words.say("state.expired.title"));
        messages.setSessionExpiredMessage(words.say("state.expired.text"));
        messages.setInternalErrorCaption(words.say("state.internal.title"));
        messages.setInternalErrorMessage(words.say("state.internal.text"));
        messages.setSyncErrorCaption(words.say("state.internal.title"));
        messages.setSyncErrorMessage(words.say("state.internal.text"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(words.say("state.cookies.title"));
        messages.setCookiesDisabledMessage(words.say("state.cookies.text"));
        return messages;
    }
}
