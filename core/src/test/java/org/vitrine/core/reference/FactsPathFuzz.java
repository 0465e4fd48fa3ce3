package org.vitrine.core.reference;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.vitrine.core.refusal.MalformedRequest;

/** No address does more than be read or be refused, and what is read means the same once it is printed. */
class FactsPathFuzz {

    @DictionaryEntries({
        "zjzrwk6fxzf7kz.json",
        "?preset=hero",
        "&locale=zh-Hant-TW",
        "&v=1",
        "&site=shop",
        "%2e",
        "%C3%A9"
    })
    @FuzzTest(maxDuration = "12s")
    void whateverIsReadIsPrintedAndReadBack(FuzzedDataProvider data) {
        String url = (data.consumeBoolean() ? "zjzrwk6fxzf7kz.json?" : "") + data.consumeRemainingAsString();
        FactsPath path;
        try {
            path = read(url);
        } catch (MalformedRequest refused) {
            return;
        }
        if (!read(path.print()).equals(path)) {
            throw new AssertionError(path + " is printed as " + path.print());
        }
    }

    private static FactsPath read(String url) {
        int query = url.indexOf('?');
        return query < 0
                ? FactsPath.parse(url, "")
                : FactsPath.parse(url.substring(0, query), url.substring(query + 1));
    }
}
