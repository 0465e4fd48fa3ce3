/**
 * What a site may use: {@link org.vitrine.generic.api.sites.SitesCall} tells of sites,
 * {@link org.vitrine.generic.api.sites.PresetsCall} of presets, and
 * {@link org.vitrine.generic.api.sites.PickerTokensCall} makes tokens for its editors.
 */
@NullMarked
package org.vitrine.generic.api.sites;

import org.jspecify.annotations.NullMarked;
