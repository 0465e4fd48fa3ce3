/** Definitions against an allow-list of what Magnolia documents. */
package org.vitrine.magnolia.definition;
