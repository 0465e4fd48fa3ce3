package org.vitrine.war;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;
import javax.imageio.ImageIO;
import javax.imageio.spi.IIORegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes this application's database drivers and image formats known to Java, which has one list of each for the whole
 * container: filled before any application is there, and kept when one has gone. So they are entered at the start, and
 * struck out at the end.
 */
final class SharedRegistries implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedRegistries.class);

    private final ClassLoader own;

    private SharedRegistries(ClassLoader own) {
        this.own = own;
    }

    /** Enters everything that comes with the application of this class. */
    static SharedRegistries fill() {
        ClassLoader own = SharedRegistries.class.getClassLoader();
        // A driver enters itself when its class is first used.
        ServiceLoader.load(Driver.class, own).forEach(driver -> LOG.debug("Database driver {}", driver.getClass()));
        ImageIO.scanForPlugins();
        return new SharedRegistries(own);
    }

    @Override
    public void close() {
        DriverManager.drivers().filter(this::isOwn).toList().forEach(SharedRegistries::strike);
        IIORegistry formats = IIORegistry.getDefaultInstance();
        for (Iterator<Class<?>> kinds = formats.getCategories(); kinds.hasNext(); ) {
            strike(formats, kinds.next());
        }
    }

    private <T> void strike(IIORegistry formats, Class<T> kind) {
        List<T> mine = new ArrayList<>();
        formats.getServiceProviders(kind, false).forEachRemaining(provider -> {
            if (isOwn(provider)) {
                mine.add(provider);
            }
        });
        mine.forEach(provider -> formats.deregisterServiceProvider(provider, kind));
    }

    private static void strike(Driver driver) {
        try {
            DriverManager.deregisterDriver(driver);
        } catch (SQLException e) {
            LOG.warn(
                    "The database driver {} stays registered", driver.getClass().getName(), e);
        }
    }

    private boolean isOwn(Object entry) {
        return own.equals(entry.getClass().getClassLoader());
    }
}
