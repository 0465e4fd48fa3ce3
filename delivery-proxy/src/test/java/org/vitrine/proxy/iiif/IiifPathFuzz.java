package org.vitrine.proxy.iiif;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import org.vitrine.core.geometry.Crop;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.refusal.MalformedRequest;

/** No address does more than be read or be refused, and no picture it asks for exceeds its limits. */
class IiifPathFuzz {

    private static final SizeLimits LIMITS = new SizeLimits(2048, 1024, Optional.of(1_500_000L));

    @DictionaryEntries({
        "zjzrwk6fxzf7kz",
        "~site",
        "~de-DE",
        "/info.json",
        "/full",
        "/square",
        "/pct:1,2,3,4",
        "/0,0,9,9",
        "/max",
        "/^max",
        "/!9,9",
        "/,9",
        "/9,",
        "/pct:50",
        "/!90",
        "/0",
        "/default.jpg",
        "/gray.png",
        "?site=a",
        "&locale=de"
    })
    @FuzzTest(maxDuration = "12s")
    void whateverIsReadIsPrintedAndReadBackAndKeepsWithinItsLimits(FuzzedDataProvider data) {
        Dimensions picture = new Dimensions(data.consumeInt(1, 100_000), data.consumeInt(1, 100_000));
        String url = (data.consumeBoolean() ? "zjzrwk6fxzf7kz/" : "") + data.consumeRemainingAsString();
        try {
            IiifPath path = read(url);
            if (!read(path.print()).equals(path)) {
                throw new AssertionError(path + " is printed as " + path.print());
            }
            if (path instanceof IiifPath.Image image) {
                check(image, picture);
            }
        } catch (MalformedRequest refused) {
            return;
        }
    }

    private static void check(IiifPath.Image image, Dimensions picture) {
        Crop region = image.region().of(picture, FocalPoint.CENTRE);
        Dimensions size = image.size().of(region.size(), LIMITS);
        boolean inside = region.x() + region.size().width() <= picture.width()
                && region.y() + region.size().height() <= picture.height();
        boolean upscaled = Size.larger(size, region.size());
        if (!inside || !LIMITS.admit(size) || upscaled && !image.size().upscaled()) {
            throw new AssertionError(image + " of " + picture + " gives " + region + " at " + size);
        }
        image.rotation().turn();
    }

    private static IiifPath read(String url) {
        int query = url.indexOf('?');
        return query < 0 ? IiifPath.parse(url, "") : IiifPath.parse(url.substring(0, query), url.substring(query + 1));
    }
}
