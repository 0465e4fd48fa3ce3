/**
 * How editors come to the picker: {@link org.vitrine.servlet.token.PickerTokenServlet} answers the browser of an editor
 * who is signed in with a token, and nobody else. {@link org.vitrine.servlet.token.TokenSettings} says where it gets it
 * from.
 */
@NullMarked
package org.vitrine.servlet.token;

import org.jspecify.annotations.NullMarked;
