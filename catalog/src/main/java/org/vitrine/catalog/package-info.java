/**
 * Everything Vitrine remembers: {@link org.vitrine.catalog.Catalog} opens it and hands out its ports. It mirrors what
 * the DAMs govern ({@code store}), tells what changes ({@code feed}), finds assets for people ({@code search}), and
 * keeps what admins decide ({@code preset}, {@code site}), read from files that people write ({@code yaml}).
 * {@link org.vitrine.catalog.OtherNodes} follows what other nodes write to a store that is shared.
 */
@NullMarked
package org.vitrine.catalog;

import org.jspecify.annotations.NullMarked;
