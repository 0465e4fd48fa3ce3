package org.vitrine.sling.field;

import org.apache.sling.api.adapter.AdapterFactory;
import org.apache.sling.api.resource.Resource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.sling.site.VitrineSite;

/** Tells fields about the component that is being edited; as long as nothing is configured, nothing. */
@Component(
        service = AdapterFactory.class,
        property = {
            AdapterFactory.ADAPTABLE_CLASSES + "=org.apache.sling.api.resource.Resource",
            AdapterFactory.ADAPTER_CLASSES + "=org.vitrine.sling.field.PickerSettings"
        })
public final class PickerSettingsAdapter implements AdapterFactory {

    private final VitrineSite site;

    @Activate
    public PickerSettingsAdapter(@Reference VitrineSite site) {
        this.site = site;
    }

    @Override
    public <T> @Nullable T getAdapter(Object adaptable, Class<T> type) {
        return adaptable instanceof Resource component && type == PickerSettings.class
                ? type.cast(new PickerSettings(component, site))
                : null;
    }
}
