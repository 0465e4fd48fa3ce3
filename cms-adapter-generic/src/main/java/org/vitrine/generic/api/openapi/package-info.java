/**
 * The API's description of itself (OpenAPI 3.1), made of the calls as they are: their paths, parameters, records and whom
 * they answer. {@link org.vitrine.generic.api.openapi.OpenApi} makes the document,
 * {@link org.vitrine.generic.api.openapi.DocsPage} a page for people of it.
 */
@NullMarked
package org.vitrine.generic.api.openapi;

import org.jspecify.annotations.NullMarked;
