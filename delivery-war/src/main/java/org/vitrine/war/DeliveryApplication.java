package org.vitrine.war;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.server.DeliveryNode;
import org.vitrine.server.config.ConfigReader;
import org.vitrine.server.config.InvalidConfiguration;
import org.vitrine.server.config.VitrineConfig;
import org.vitrine.server.web.Mount;

/**
 * A delivery node for as long as the container runs this application. Where it listens is the container's affair, and so
 * is its access log. What fails here fails the deployment: nothing is served on half a configuration.
 */
public final class DeliveryApplication implements ServletContextListener {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryApplication.class);

    private @Nullable SharedRegistries registries;
    private @Nullable DeliveryNode node;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        VitrineConfig config = configuration();
        registries = SharedRegistries.fill();
        try {
            node = DeliveryNode.open(config, InstantSource.system());
            register(event.getServletContext(), node);
        } catch (IOException e) {
            throw failed(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            throw failed(e);
        }
        LOG.info("Vitrine delivers at {}", config.delivery().base());
    }

    /** Whoever deploys this sees each mistake, one a line, whatever the container makes of the failure. */
    private static VitrineConfig configuration() {
        try {
            return ConfigReader.read(ConfigPlace.find(System.getProperties(), System.getenv()), System.getenv());
        } catch (InvalidConfiguration mistakes) {
            LOG.error("Vitrine does not start: its configuration is not usable");
            String.valueOf(mistakes.getMessage()).lines().forEach(LOG::error);
            throw mistakes;
        }
    }

    private static void register(ServletContext context, DeliveryNode node) {
        for (Mount mount : node.mounts()) {
            ServletRegistration.Dynamic servlet = context.addServlet(mount.path(), mount.servlet());
            servlet.setAsyncSupported(true);
            servlet.addMapping(mount.path() + "/*");
        }
        FilterRegistration.Dynamic meter =
                context.addFilter("meter", node.measurements().requests());
        meter.setAsyncSupported(true);
        for (String base : node.bases()) {
            meter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, base + "/*");
        }
    }

    private RuntimeException failed(RuntimeException failure) {
        LOG.error("Vitrine does not start: {}", failure.getMessage());
        close();
        return failure;
    }

    /** Comes for a failed start, too. */
    @Override
    public void contextDestroyed(ServletContextEvent event) {
        close();
    }

    private void close() {
        if (node != null) {
            node.drain();
            node.close();
            node = null;
            LOG.info("Vitrine has stopped");
        }
        if (registries != null) {
            registries.close();
            registries = null;
        }
    }
}
