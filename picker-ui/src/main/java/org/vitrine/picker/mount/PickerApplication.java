package org.vitrine.picker.mount;

import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.server.InitParameters;
import com.vaadin.flow.server.startup.ErrorNavigationTargetInitializer;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.picker.browse.PickerView;
import org.vitrine.picker.embed.EmbedFilter;
import org.vitrine.picker.preview.PreviewPath;
import org.vitrine.picker.preview.PreviewServlet;
import org.vitrine.picker.session.PickerServices;
import org.vitrine.picker.wording.PickerTranslations;

/**
 * Registers the picker with a servlet container: Vaadin in production mode with its ready-made bundle, the filter
 * before the document, the previews, and a session cookie that works in a frame of another site. The container serves
 * {@code META-INF/resources} of this module and of Vaadin's Aura theme as static files.
 */
public final class PickerApplication implements ServletContainerInitializer {

    /** One file of each jar whose {@code META-INF/resources} the container has to serve. */
    public static final Set<String> STATIC_FILES = Set.of("aura/aura.css", "vitrine/picker.css");

    private static final String COOKIE = "VITRINE_PICKER";
    private static final int IDLE_MINUTES = 30;

    private final PickerServices services;

    public PickerApplication(PickerServices services) {
        this.services = services;
    }

    @Override
    public void onStartup(@Nullable Set<Class<?>> none, ServletContext context) throws ServletException {
        services.leaveIn(context);
        configureSession(context);
        startVaadin(context);
        context.addFilter("embed", new EmbedFilter(services.sites()))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        context.addServlet(
                        "previews",
                        new PreviewServlet(
                                services.sites(),
                                services.presets(),
                                services.assets(),
                                services.previews(),
                                services.clock()))
                .addMapping("/" + PreviewPath.FOLDER + "/*");
        ServletRegistration.Dynamic vaadin = context.addServlet("vaadin", new PickerServlet());
        vaadin.addMapping("/*");
        vaadin.setLoadOnStartup(1);
    }

    private void configureSession(ServletContext context) {
        context.setSessionTimeout(IDLE_MINUTES);
        context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        cookie.setName(COOKIE);
        cookie.setHttpOnly(true);
        if (services.secure()) {
            // In a frame of another site only such a cookie is sent, and it is kept apart for each of those sites.
            cookie.setSecure(true);
            cookie.setAttribute("SameSite", "None");
            cookie.setAttribute("Partitioned", "true");
        } else {
            cookie.setAttribute("SameSite", "Lax");
        }
    }

    private static void startVaadin(ServletContext context) throws ServletException {
        context.setInitParameter(InitParameters.SERVLET_PARAMETER_PRODUCTION_MODE, "true");
        // The filter says who may frame the document; the older header knows only "nobody" and "myself".
        context.setInitParameter(InitParameters.SERVLET_PARAMETER_FRAME_OPTIONS, "");
        context.setInitParameter(InitParameters.I18N_PROVIDER, PickerTranslations.class.getName());
        Set<Class<?>> services = new HashSet<>(LookupInitializer.getDefaultImplementations());
        services.add(LookupInitializer.class);
        new LookupServletContainerInitializer().onStartup(services, context);
        new RouteRegistryInitializer().onStartup(Set.of(PickerView.class), context);
        new VaadinAppShellInitializer().onStartup(Set.of(Shell.class), context);
        new ErrorNavigationTargetInitializer().onStartup(Set.of(), context);
    }
}
