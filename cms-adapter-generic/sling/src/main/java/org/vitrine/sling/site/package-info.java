/**
 * How this Sling instance reaches Vitrine: {@link org.vitrine.sling.site.SiteConfiguration} is what an administrator
 * fills in, {@link org.vitrine.sling.site.VitrineSite} the service that all else asks. Without a valid configuration
 * there is no service, pages show nothing and editors are told so.
 */
@NullMarked
package org.vitrine.sling.site;

import org.jspecify.annotations.NullMarked;
