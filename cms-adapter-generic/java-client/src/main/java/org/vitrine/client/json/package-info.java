/**
 * Just enough JSON (RFC 8259) for Vitrine's answers: {@link org.vitrine.client.json.JsonReader} reads a text into a
 * {@link org.vitrine.client.json.JsonValue}, which is asked for what one hopes to find and prints itself again. A CMS
 * has a JSON library of its own, in a version of its own; this one gets into nobody's way.
 */
@NullMarked
package org.vitrine.client.json;

import org.jspecify.annotations.NullMarked;
