package org.vitrine.sling.picture;

import org.apache.sling.api.adapter.AdapterFactory;
import org.apache.sling.api.resource.Resource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.sling.site.VitrineSite;

/** Makes components' resources into pictures; as long as nothing is configured, into nothing. */
@Component(
        service = AdapterFactory.class,
        property = {
            AdapterFactory.ADAPTABLE_CLASSES + "=org.apache.sling.api.resource.Resource",
            AdapterFactory.ADAPTER_CLASSES + "=org.vitrine.sling.picture.Picture"
        })
public final class PictureAdapter implements AdapterFactory {

    private final VitrineSite site;

    @Activate
    public PictureAdapter(@Reference VitrineSite site) {
        this.site = site;
    }

    @Override
    public <T> @Nullable T getAdapter(Object adaptable, Class<T> type) {
        return adaptable instanceof Resource component && type == Picture.class
                ? type.cast(Picture.of(component, site))
                : null;
    }
}
