package org.vitrine.server.web;

import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.vitrine.picker.mount.PickerApplication;
import org.vitrine.picker.session.PickerServices;

/**
 * Mounts the picker in Jetty. Everything is registered by name, so that no jar is scanned and the picker stands within a
 * second.
 */
public final class PickerContext extends ServletContextHandler {

    /**
     * @param path where the picker lies, such as {@code /picker}
     */
    public PickerContext(String path, PickerServices services) {
        super(path, SESSIONS);
        setClassLoader(PickerApplication.class.getClassLoader());
        setBaseResource(staticFiles());
        addServletContainerInitializer(new PickerApplication(services));
    }

    private Resource staticFiles() {
        List<Resource> folders = new ArrayList<>();
        for (String file : PickerApplication.STATIC_FILES) {
            folders.add(folderOf("META-INF/resources/", file));
        }
        return ResourceFactory.combine(folders);
    }

    private Resource folderOf(String folder, String file) {
        URL url = PickerApplication.class.getClassLoader().getResource(folder + file);
        if (url == null) {
            throw new IllegalStateException("The picker's file " + file + " is missing from the class path.");
        }
        String address = url.toString();
        return ResourceFactory.of(this).newResource(URI.create(address.substring(0, address.length() - file.length())));
    }
}
