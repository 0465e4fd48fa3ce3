package org.vitrine.generic.api.rendering;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.reference.DeliveryPath;
import org.vitrine.core.reference.FactsPath;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.rendition.Presets;
import org.vitrine.generic.api.exchange.ApiJson;
import org.vitrine.generic.api.problem.Problem;
import org.vitrine.generic.api.rendering.ResolveAnswer.Unresolved;
import org.vitrine.proxy.facts.KeptFacts;
import org.vitrine.proxy.facts.WrittenFacts;

/** Resolves one reference after the other. What is wrong with one of them is said of that one, and stops no other. */
public final class ReferenceResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceResolver.class);

    private final KeptFacts facts;
    private final Presets presets;
    private final String publicBase;

    /**
     * @param facts tells them without waiting for what is not known yet
     * @param publicBase where delivery begins, without a slash at its end
     */
    public ReferenceResolver(KeptFacts facts, Presets presets, String publicBase) {
        this.facts = facts;
        this.presets = presets;
        this.publicBase = publicBase;
    }

    /**
     * Resolves one of them.
     *
     * @param locale of the page, as the question names it
     */
    Resolution resolve(
            ResolveQuestion.Item item, ResolveQuestion question, Optional<LanguageTag> locale, Optional<String> site) {
        Optional<FactsPath> path = Optional.empty();
        try {
            AssetReference reference = AssetReference.parse(item.reference());
            FactsPath wanted = new FactsPath(
                    reference.key(),
                    item.preset().or(question::preset),
                    item.locale().flatMap(LanguageTag::parse).or(() -> locale),
                    reference.version(),
                    site);
            path = Optional.of(wanted);
            WrittenFacts found = facts.find(wanted)
                    .orElseThrow(() -> Problem.unknown("No source has an asset with the key " + reference.key()
                            + " any more, or the reference was mistyped."));
            return new Resolution(
                    ApiJson.MAPPER.getNodeFactory().rawValueNode(found.json()),
                    found.verdict().until(),
                    true);
        } catch (MalformedRequest wrong) {
            return unresolved(item, Problem.malformed(wrong.publicText()), path, true);
        } catch (SourceUnavailable silent) {
            LOG.debug("Not answered: {}", silent.detail());
            return unresolved(item, Problem.of(502, "The source does not answer", silent.publicText()), path, false);
        } catch (Problem unknown) {
            return unresolved(item, unknown, path, true);
        }
    }

    private Resolution unresolved(
            ResolveQuestion.Item item, Problem problem, Optional<FactsPath> path, boolean lasting) {
        LOG.debug("Unresolved: {}", problem.detail());
        Unresolved answer = new Unresolved(item.reference(), problem.body(), path.flatMap(this::fallback));
        return new Resolution(ApiJson.MAPPER.valueToTree(answer), Optional.empty(), lasting);
    }

    /** Where a picture preset is known, delivery answers with its fallback, whatever the key. */
    private Optional<String> fallback(FactsPath path) {
        return path.preset()
                .flatMap(presets::find)
                .filter(preset -> preset.kind() == AssetKind.IMAGE)
                .map(preset -> DeliveryPath.to(path.key(), preset.name()).withWidth(preset.defaultWidth()))
                .map(file -> path.site().map(file::withSite).orElse(file))
                .map(file -> publicBase + "/" + file.print());
    }
}
