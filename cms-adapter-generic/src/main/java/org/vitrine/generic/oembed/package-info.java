/**
 * Assets for software that knows only their address (oEmbed 1.0): {@link org.vitrine.generic.oembed.OEmbedCall} turns the
 * address of an asset's page or file into markup that keeps the reference. {@link org.vitrine.generic.oembed.EmbedMarkup}
 * prints it.
 */
@NullMarked
package org.vitrine.generic.oembed;

import org.jspecify.annotations.NullMarked;
