package org.vitrine.sling.site;

import java.net.URI;
import java.util.Map;
import org.apache.sling.api.resource.PersistenceException;
import org.apache.sling.api.resource.Resource;
import org.apache.sling.api.resource.ResourceUtil;
import org.apache.sling.testing.mock.sling.junit5.SlingContext;
import org.vitrine.core.reference.AssetReference;

/** A German site with one published page, in a Sling that holds nothing else. */
public final class SlingSite {

    public static final AssetReference BALLOON = AssetReference.parse("dam:ryya837wgvzjvd");
    public static final AssetReference RIVER = AssetReference.parse("dam:zjzrwk6fxzf7kz");
    public static final String KEY = "0123456789abcdef0123456789abcdef";
    public static final String PAGE = "/content/magazine/balloons";

    private final SlingContext sling;

    /** Makes the page. */
    public SlingSite(SlingContext sling) {
        this.sling = sling;
        add(sling, "/content/magazine", Map.of("jcr:primaryType", "sling:Site", "jcr:language", "de-DE"));
        add(sling, PAGE, Map.of("jcr:primaryType", "sling:Page"));
        add(sling, PAGE + "/jcr:content", Map.of("jcr:title", "Über dem Tal", "published", true));
    }

    /** Adds a component to the page. */
    public Resource add(String name, Map<String, Object> properties) {
        return add(sling, PAGE + "/jcr:content/" + name, properties);
    }

    /** Fills in the configuration, as an administrator does. */
    public VitrineSite configure(URI server) {
        return sling.registerInjectActivateService(
                VitrineSite.class,
                Map.of(
                        "server",
                        server.toString(),
                        "site",
                        "demo",
                        "pickerKey",
                        KEY,
                        "apiKey",
                        "vk_test_secret",
                        "presets",
                        new String[] {"inline", "hero"},
                        "patience",
                        5_000L));
    }

    private static Resource add(SlingContext sling, String path, Map<String, Object> properties) {
        try {
            return ResourceUtil.getOrCreateResource(sling.resourceResolver(), path, properties, null, true);
        } catch (PersistenceException e) {
            throw new IllegalStateException(e);
        }
    }
}
