package org.vitrine.generic.demo.article;

import java.util.List;

/**
 * All that lies in a store.
 *
 * @param articles the last saved first
 * @param unreadable names of files that are no articles; they are left as they are, for someone to mend
 */
public record Shelf(List<Article> articles, List<String> unreadable) {

    public Shelf {
        articles = List.copyOf(articles);
        unreadable = List.copyOf(unreadable);
    }
}
