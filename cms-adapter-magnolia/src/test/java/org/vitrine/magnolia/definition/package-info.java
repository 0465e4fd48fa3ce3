/**
 * A delivered module, looked at before Magnolia does: {@code Inspection} reads its definitions against the allow-list of
 * {@code Schema}, follows its {@code Links}, and asks whether its {@code Texts} are there in every language.
 */
package org.vitrine.magnolia.definition;
