package org.vitrine.sling.usage;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.sling.event.jobs.Job;
import org.vitrine.client.usage.PageUsage;
import org.vitrine.client.usage.PageUsage.UsedReference;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.sling.page.ContentPage;
import org.vitrine.sling.page.Place;

/** What is to be told of a page, in the form in which Sling keeps jobs: lists of texts under names. */
final class UsageNote {

    static final String TOPIC = "org/vitrine/sling/usage";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TITLE = 500;

    /** What Vitrine's presets are called; components name other things by the same property. */
    private static final Pattern PRESET = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private UsageNote() {}

    /** A page that readers can read holds these references, one that they cannot holds none. */
    static Map<String, Object> of(ContentPage page) {
        List<Place> places = page.published() ? page.places() : List.of();
        Map<String, Object> note = new HashMap<>(gone(page.path()));
        page.address().ifPresent(address -> note.put("address", address.toASCIIString()));
        page.title().ifPresent(title -> note.put("title", shortened(title, LONGEST_TITLE)));
        page.language().ifPresent(language -> note.put("locale", language.value()));
        note.put("references", texts(places, place -> place.reference().toString()));
        note.put("presets", texts(places, UsageNote::preset));
        note.put("fields", texts(places, place -> shortened(place.field(), LONGEST_NAME)));
        return note;
    }

    /** A page that is no more. */
    static Map<String, Object> gone(String path) {
        return Map.of("page", name(path));
    }

    /** Reads a job. */
    static PageUsage read(Job job) {
        String[] references = texts(job, "references");
        String[] presets = texts(job, "presets");
        String[] fields = texts(job, "fields");
        List<UsedReference> used = new ArrayList<>();
        for (int i = 0; i < references.length; i++) {
            Optional<String> preset = Optional.of(presets[i]).filter(text -> !text.isEmpty());
            Optional<String> field = Optional.of(fields[i]);
            Place.reference(references[i])
                    .ifPresent(reference -> used.add(new UsedReference(reference, preset, field)));
        }
        return new PageUsage(
                job.getProperty("page", String.class),
                text(job, "address").map(URI::create),
                text(job, "title"),
                text(job, "locale").flatMap(LanguageTag::parse),
                used);
    }

    /** A page is known by its path; by a fingerprint of it if it is longer than Vitrine's names are. */
    private static String name(String path) {
        if (path.length() <= LONGEST_NAME) {
            return path;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static String preset(Place place) {
        return place.preset().filter(text -> PRESET.matcher(text).matches()).orElse("");
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static String[] texts(List<Place> places, Function<Place, String> text) {
        return places.stream().map(text).toArray(String[]::new);
    }

    private static String[] texts(Job job, String name) {
        return job.getProperty(name, new String[0]);
    }

    private static Optional<String> text(Job job, String name) {
        return Optional.ofNullable(job.getProperty(name, String.class));
    }
}
