package org.vitrine.sling.site;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator fills in, in the web console or as a node {@code org.vitrine.sling} below a config folder. */
@ObjectClassDefinition(name = "%name", description = "%description", localization = "OSGI-INF/l10n/vitrine")
public @interface SiteConfiguration {

    @AttributeDefinition(name = "%server.name", description = "%server.description")
    String server();

    @AttributeDefinition(name = "%publicServer.name", description = "%publicServer.description")
    String publicServer() default "";

    @AttributeDefinition(name = "%media.name", description = "%media.description")
    String media() default "";

    @AttributeDefinition(name = "%site.name", description = "%site.description")
    String site();

    @AttributeDefinition(
            name = "%pickerKey.name",
            description = "%pickerKey.description",
            type = AttributeType.PASSWORD)
    String pickerKey();

    @AttributeDefinition(name = "%apiKey.name", description = "%apiKey.description", type = AttributeType.PASSWORD)
    String apiKey() default "";

    @AttributeDefinition(name = "%presets.name", description = "%presets.description")
    String[] presets() default {"inline"};

    @AttributeDefinition(name = "%patience.name", description = "%patience.description")
    long patience() default 1_000;
}
