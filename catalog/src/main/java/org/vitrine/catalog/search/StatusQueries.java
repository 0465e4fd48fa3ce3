package org.vitrine.catalog.search;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.document.BinaryPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.governance.Place;
import org.vitrine.core.governance.Reason;

/** The decisions of {@link org.vitrine.core.governance.GovernancePolicy} as queries: each asset is in exactly one. */
final class StatusQueries {

    static final String PERMITTED = "permitted";

    private final Map<String, Query> queries = new LinkedHashMap<>();
    private final BooleanQuery.Builder rest = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);

    private StatusQueries() {}

    /** For each status the query of the assets that have it at a moment in a place. */
    static Map<String, Query> at(Instant now, Place place) {
        StatusQueries statuses = new StatusQueries();
        statuses.take(Reason.WITHDRAWN, approval(Approval.WITHDRAWN));
        statuses.take(Reason.NOT_APPROVED, not(approval(Approval.APPROVED)));
        statuses.take(Reason.EXPIRED, between(AssetEntry.UNTIL, Instant.MIN, now));
        statuses.take(
                Reason.NOT_FOR_THIS_MARKET,
                limitedTo(AssetEntry.MARKET, place.market().orElse("")));
        statuses.take(Reason.NOT_FOR_THIS_CHANNEL, limitedTo(AssetEntry.CHANNEL, place.channel()));
        statuses.take(Reason.EMBARGOED, after(now));
        statuses.queries.put(PERMITTED, statuses.rest.build());
        return statuses.queries;
    }

    /** Gives a status to those of the rest that meet a condition. */
    private void take(Reason reason, Query condition) {
        queries.put(
                reason.token(),
                new BooleanQuery.Builder()
                        .add(rest.build(), Occur.FILTER)
                        .add(condition, Occur.FILTER)
                        .build());
        rest.add(condition, Occur.MUST_NOT);
    }

    private static Query approval(Approval approval) {
        return new TermQuery(new Term(AssetEntry.APPROVAL, approval.token()));
    }

    private static Query limitedTo(String field, String other) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(AssetEntry.LIMITED, field)), Occur.FILTER)
                .add(new TermQuery(new Term(field, other)), Occur.MUST_NOT)
                .build();
    }

    private static Query after(Instant now) {
        return now.equals(Instant.MAX)
                ? new MatchNoDocsQuery("Nothing comes after the last moment")
                : between(AssetEntry.FROM, now.plusNanos(1), Instant.MAX);
    }

    private static Query between(String field, Instant first, Instant last) {
        return BinaryPoint.newRangeQuery(field, AssetEntry.moment(first), AssetEntry.moment(last));
    }

    private static Query not(Query query) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }
}
