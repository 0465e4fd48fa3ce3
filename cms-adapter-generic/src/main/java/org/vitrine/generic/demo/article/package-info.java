/**
 * What the demo CMS keeps: {@link org.vitrine.generic.demo.article.Article articles} with one set of texts per locale
 * and references to pictures, each a JSON file in {@link org.vitrine.generic.demo.article.ArticleStore a folder}. No
 * byte of a picture and no address of a delivery is ever among it.
 */
@NullMarked
package org.vitrine.generic.demo.article;

import org.jspecify.annotations.NullMarked;
