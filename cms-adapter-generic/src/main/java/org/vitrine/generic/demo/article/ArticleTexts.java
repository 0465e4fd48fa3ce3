package org.vitrine.generic.demo.article;

/**
 * What an article says in one locale.
 *
 * @param title plain text, at most 200 characters
 * @param teaser plain text, at most 600 characters
 * @param body sanitised HTML
 */
public record ArticleTexts(String title, String teaser, String body) {

    public static final ArticleTexts EMPTY = new ArticleTexts("", "", "");

    public ArticleTexts {
        title = title.strip();
        teaser = teaser.strip();
        if (title.length() > 200 || teaser.length() > 600) {
            throw new IllegalArgumentException("A title is at most 200 characters long, a teaser 600.");
        }
    }

    /** Whether there is something to read: an article appears in a locale once it has a title there. */
    public boolean readable() {
        return !title.isEmpty();
    }
}
