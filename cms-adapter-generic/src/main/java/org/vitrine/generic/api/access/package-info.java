/**
 * Who may call what, and how often. {@link org.vitrine.generic.api.access.Gate} lets callers in: an
 * {@link org.vitrine.generic.api.access.ApiKey} or a short-lived token of a site makes them a
 * {@link org.vitrine.generic.api.access.Caller} with {@link org.vitrine.generic.api.access.Scope}s. Each call says with
 * {@link org.vitrine.generic.api.access.Needs} or {@link org.vitrine.generic.api.access.Open} whom it answers.
 */
@NullMarked
package org.vitrine.generic.api.access;

import org.jspecify.annotations.NullMarked;
