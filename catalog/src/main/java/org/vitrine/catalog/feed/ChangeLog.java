package org.vitrine.catalog.feed;

import java.util.List;

/** The changes of the past, for those who were not there: another node, or a search index that was closed. */
public interface ChangeLog {

    /** Names this sequence; another name means that the catalog was built anew and old positions mean nothing. */
    String identity();

    /** The highest sequence number given so far, 0 if there was no change yet. */
    long latest();

    /**
     * The changes after a position, ascending. Only the last change of each asset is kept, and nothing of what was
     * before it; from 0 on this is every asset there is.
     *
     * @param most how many to give at most
     */
    List<Change> since(long sequence, int most);
}
