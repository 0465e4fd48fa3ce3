/**
 * Everything Vitrine remembers: {@link org.vitrine.catalog.Catalog} opens it and hands out its ports. It mirrors what
 * the DAMs govern ({@code store}), tells what changes ({@code feed}), finds assets for people ({@code search}), and
 * keeps what admins decide ({@code preset}, {@code site}), read from files that people write ({@code yaml}).
 */
@NullMarked
package org.vitrine.catalog;

import org.jspecify.annotations.NullMarked;
