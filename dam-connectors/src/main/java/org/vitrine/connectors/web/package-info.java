/**
 * A list of web addresses as a DAM. {@link org.vitrine.connectors.web.WebSource} is the entry: an index, itself a file or
 * a web address, names each asset, says where its master is, and what a sidecar would say of it. Masters stay where they
 * are and are fetched when they are needed, only from where the guard allows.
 */
@NullMarked
package org.vitrine.connectors.web;

import org.jspecify.annotations.NullMarked;
