package org.vitrine.generic.demo.article;

/** An article was saved or deleted by somebody else since it was read; saving it would undo their work. */
public final class StaleArticle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleArticle(ArticleId id, int read, int now) {
        super("Article " + id + " was read at revision " + read + " and now is at " + now + ".", null, false, false);
    }
}
