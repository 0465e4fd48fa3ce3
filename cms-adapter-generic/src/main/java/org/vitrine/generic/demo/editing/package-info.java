/**
 * What editors use: the list of articles ({@link org.vitrine.generic.demo.editing.ArticleList}), the editor
 * ({@link org.vitrine.generic.demo.editing.ArticleEditor}) and what happens when it saves
 * ({@link org.vitrine.generic.demo.editing.ArticleSaving}).
 */
@NullMarked
package org.vitrine.generic.demo.editing;

import org.jspecify.annotations.NullMarked;
