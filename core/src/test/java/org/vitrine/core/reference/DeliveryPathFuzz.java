package org.vitrine.core.reference;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.vitrine.core.refusal.MalformedRequest;

/** No address does more than be read or be refused, and what is read means the same once it is printed. */
class DeliveryPathFuzz {

    @DictionaryEntries({
        "zjzrwk6fxzf7kz/hero",
        "/name.jpg",
        "?w=480",
        "&dpr=1.5",
        "&ar=4:5",
        "&locale=zh-Hant-TW",
        "&v=1",
        "&site=shop",
        "&exp=1",
        "&sig=",
        "%2e",
        "%C3%A9"
    })
    @FuzzTest(maxDuration = "12s")
    void whateverIsReadIsPrintedAndReadBack(FuzzedDataProvider data) {
        String url = (data.consumeBoolean() ? "zjzrwk6fxzf7kz/hero" : "") + data.consumeRemainingAsString();
        DeliveryPath path;
        try {
            path = read(url);
        } catch (MalformedRequest refused) {
            return;
        }
        if (!read(path.print()).equals(path)) {
            throw new AssertionError(path + " is printed as " + path.print());
        }
    }

    private static DeliveryPath read(String url) {
        int query = url.indexOf('?');
        return query < 0
                ? DeliveryPath.parse(url, "")
                : DeliveryPath.parse(url.substring(0, query), url.substring(query + 1));
    }
}
