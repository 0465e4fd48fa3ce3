package org.vitrine.catalog.usage;

/**
 * Which page of which site.
 *
 * @param site its name; no control character, either
 * @param page what the CMS calls the page: 1 to {@value #LONGEST} characters, none of them a control character
 */
public record PageId(String site, String page) implements Comparable<PageId> {

    public static final int LONGEST = 200;

    public PageId {
        if (page.isEmpty() || page.length() > LONGEST) {
            throw new IllegalArgumentException("A page's id has 1 to " + LONGEST + " characters.");
        }
        if (site.concat(page).codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Neither a page's id nor its site's name holds a control character.");
        }
    }

    @Override
    public int compareTo(PageId other) {
        int bySite = site.compareTo(other.site);
        return bySite == 0 ? page.compareTo(other.page) : bySite;
    }
}
