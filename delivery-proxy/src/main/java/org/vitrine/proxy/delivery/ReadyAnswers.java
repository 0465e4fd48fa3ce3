package org.vitrine.proxy.delivery;

import java.time.InstantSource;
import java.util.Optional;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.reference.DeliveryPath;
import org.vitrine.proxy.delivery.RequestReader.Read;
import org.vitrine.proxy.rendering.PicturePlan;
import org.vitrine.proxy.rendering.RenditionMaker;
import org.vitrine.proxy.resolution.AssetResolver;
import org.vitrine.proxy.resolution.Resolved;
import org.vitrine.proxy.resolution.Resolved.Shown;

/**
 * The short way of a request that came before: the same steps as the long one, governance among them, as long as each
 * finds what it needs in memory. At the first that does not, the long way is the answer.
 */
final class ReadyAnswers {

    private final AssetLookup assets;
    private final RequestReader reader;
    private final Placements placements;
    private final RenditionMaker pictures;
    private final Answers answers;
    private final boolean hinted;
    private final InstantSource clock;

    ReadyAnswers(
            AssetLookup assets,
            RequestReader reader,
            Placements placements,
            RenditionMaker pictures,
            Answers answers,
            boolean hinted,
            InstantSource clock) {
        this.assets = assets;
        this.reader = reader;
        this.placements = placements;
        this.pictures = pictures;
        this.answers = answers;
        this.hinted = hinted;
        this.clock = clock;
    }

    /** A picture that may be shown, from memory, or the word that the asker holds it already. Never waits. */
    Optional<Delivered> find(DeliveryRequest request) {
        return reader.recall(request)
                .filter(read -> !signed(read.path()))
                .flatMap(read -> asked(request, read))
                .filter(Asked::forPicture)
                .flatMap(this::shown);
    }

    private Optional<Asked> asked(DeliveryRequest request, Read read) {
        return placements
                .recall(read.path().preset(), read.path().site())
                .map(placement -> Asked.of(request, read.path(), placement, read.wish(), hinted));
    }

    private Optional<Delivered> shown(Asked asked) {
        Memory memory = new Memory(assets);
        Resolved resolved = new AssetResolver(memory)
                .resolve(asked.reference(), asked.wanted(), asked.placement().place(), clock.instant());
        return resolved instanceof Shown shown && memory.sufficed() ? picture(asked, shown) : Optional.empty();
    }

    private Optional<Delivered> picture(Asked asked, Shown shown) {
        Optional<PicturePlan> plan = pictures.recall(shown.asset(), asked.preset(), asked.wish());
        return plan.flatMap(known -> Rendered.recall(pictures, known, asked.held())
                .filter(picture -> answers.recalls(asked, picture))
                .map(picture -> answers.picture(asked, shown, known, picture)));
    }

    private static boolean signed(DeliveryPath path) {
        return path.signature().isPresent() || path.expires().isPresent();
    }
}
