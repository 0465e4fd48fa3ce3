package org.vitrine.connectors.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.core.asset.LocaleVariant;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.locale.LanguageTag;

/** Which files stand in for which in a language, as their sidecars say. */
final class Variants {

    private final String source;
    private final FileTree tree;
    private final Map<String, Link> byVariant = new ConcurrentHashMap<>();
    private final Groups byName = new Groups();

    /**
     * What a variant says.
     *
     * @param language the language it is for
     * @param inFolder the id of the file it means, if it is in the same folder
     * @param fromRoot the id of the file it means otherwise
     */
    record Link(LanguageTag language, String inFolder, String fromRoot) {

        static Link of(String variant, LanguageTag language, String variantOf) {
            return new Link(language, FileNames.in(FileNames.folder(variant), variantOf), variantOf);
        }

        Set<String> names() {
            Set<String> names = new LinkedHashSet<>(List.of(inFolder));
            names.add(fromRoot);
            return names;
        }
    }

    Variants(String source, FileTree tree) {
        this.source = source;
        this.tree = tree;
    }

    /**
     * Takes down what a file says of itself now.
     *
     * @return ids of files whose variants are others now
     */
    Set<String> says(String variant, Optional<Link> link) {
        Link before = link.isPresent() ? byVariant.put(variant, link.get()) : byVariant.remove(variant);
        if (Optional.ofNullable(before).equals(link)) {
            return Set.of();
        }
        Set<String> touched = new LinkedHashSet<>();
        if (before != null) {
            touched.addAll(before.names());
            before.names().forEach(name -> byName.remove(name, variant));
        }
        link.ifPresent(now -> {
            touched.addAll(now.names());
            now.names().forEach(name -> byName.add(name, variant));
        });
        return touched;
    }

    /** Ids of the files whose meaning changes when a file comes or goes: those that name it, and what else they name. */
    Set<String> concernedBy(String id) {
        Set<String> concerned = new LinkedHashSet<>();
        for (String variant : byName.of(id)) {
            concerned.add(variant);
            Optional.ofNullable(byVariant.get(variant)).ifPresent(link -> concerned.addAll(link.names()));
        }
        concerned.remove(id);
        return concerned;
    }

    /** The id of the file a link means, empty if there is none. */
    Optional<String> target(Link link) {
        return link.names().stream().filter(this::has).findFirst();
    }

    /** The variants of a file, by language. */
    List<LocaleVariant> of(String id) {
        List<LocaleVariant> variants = new ArrayList<>();
        for (String variant : byName.of(id)) {
            Link link = byVariant.get(variant);
            if (link != null && target(link).filter(id::equals).isPresent() && has(variant)) {
                variants.add(new LocaleVariant(link.language(), new NativeId(source, variant).key()));
            }
        }
        variants.sort(Comparator.comparing(LocaleVariant::language)
                .thenComparing(variant -> variant.key().value()));
        return variants;
    }

    private boolean has(String id) {
        try {
            return tree.file(id).isPresent();
        } catch (UnreadableFile e) {
            return false;
        }
    }
}
