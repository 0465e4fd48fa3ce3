package org.vitrine.generic.demo.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;
import tools.jackson.databind.ObjectMapper;

/**
 * The articles that a new store begins with. Each is a folder of resources: {@code article.json} names its picture and
 * its titles, {@code en-GB.html} and its like are its bodies. Pictures are named as the sample source calls them, and
 * become references here.
 */
public final class SampleArticles {

    /** The last one is the newest and leads the front page; the first shows what becomes of a picture that expired. */
    private static final List<String> NAMES = List.of("reef", "night-trains", "clay", "flight-at-dawn");

    private static final String RESOURCES = "/org/vitrine/generic/demo/samples/";
    private static final Pattern ASSET = Pattern.compile("data-asset=\"([^\"]+)\"");

    private SampleArticles() {}

    /** The store in a folder, with samples in it if the folder was not there before. */
    public static ArticleStore stock(Path folder, String source, InstantSource clock) {
        boolean fresh = !Files.exists(folder);
        ArticleStore store = new ArticleStore(folder, clock);
        if (fresh) {
            NAMES.forEach(name -> store.save(read(name, source, clock.instant())));
        }
        return store;
    }

    private static Article read(String name, String source, Instant now) {
        Sample sample = new ObjectMapper().readValue(resource(name + "/article.json"), Sample.class);
        Map<LanguageTag, ArticleTexts> texts = new TreeMap<>();
        sample.texts().forEach((locale, heading) -> {
            String body = ASSET.matcher(resource(name + "/" + locale + ".html").replaceAll("\\n\\s*", ""))
                    .replaceAll(asset -> "data-dam=\"" + reference(source, asset) + "\"");
            texts.put(new LanguageTag(locale), new ArticleTexts(heading.title(), heading.teaser(), body));
        });
        Optional<AssetReference> hero = Optional.ofNullable(sample.hero())
                .map(path -> AssetReference.to(AssetKey.of(new NativeId(source, path))));
        return new Article(new ArticleId(name), new Slug(name), hero, texts, now, now, 0);
    }

    private static AssetReference reference(String source, MatchResult asset) {
        return AssetReference.to(AssetKey.of(new NativeId(source, asset.group(1))));
    }

    private static String resource(String path) {
        try (InputStream in = SampleArticles.class.getResourceAsStream(RESOURCES + path)) {
            if (in == null) {
                throw new IllegalStateException("A sample article's file is missing: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A sample article's file cannot be read: " + path, e);
        }
    }

    /** An article without its bodies. */
    private record Sample(@Nullable String hero, Map<String, Heading> texts) {}

    private record Heading(String title, String teaser) {}
}
