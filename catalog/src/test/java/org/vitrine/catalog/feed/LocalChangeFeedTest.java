package org.vitrine.catalog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;

class LocalChangeFeedTest {

    private static final Change CHANGE =
            new Change(1, new AssetKey("zjzrwk6fxzf7kz"), Optional.empty(), Optional.empty());

    @Test
    void aListenerThatFailsDoesNotKeepOthersFromHearing() {
        LocalChangeFeed feed = new LocalChangeFeed();
        List<Change> heard = new ArrayList<>();
        feed.subscribe(change -> {
            throw new IllegalStateException("no");
        });
        feed.subscribe(heard::add);

        feed.publish(CHANGE);

        assertThat(heard).containsExactly(CHANGE);
    }

    @Test
    void aClosedSubscriptionHearsNothing() {
        LocalChangeFeed feed = new LocalChangeFeed();
        List<Change> heard = new ArrayList<>();
        ChangeFeed.Subscription subscription = feed.subscribe(heard::add);

        subscription.close();
        feed.publish(CHANGE);

        assertThat(heard).isEmpty();
    }
}
