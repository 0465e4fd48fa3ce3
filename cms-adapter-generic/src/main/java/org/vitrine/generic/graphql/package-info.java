/**
 * The same questions in GraphQL, for those who want of each asset only what they show:
 * {@link org.vitrine.generic.graphql.GraphQlCall} answers them, {@link org.vitrine.generic.graphql.GraphQlSchema} says what
 * can be asked, and how much of it at once.
 */
@NullMarked
package org.vitrine.generic.graphql;

import org.jspecify.annotations.NullMarked;
