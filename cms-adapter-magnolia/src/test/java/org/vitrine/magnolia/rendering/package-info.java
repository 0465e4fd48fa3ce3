/** Macros and components on the FreeMarkers of Magnolia, each in a class loader of its own. */
package org.vitrine.magnolia.rendering;
