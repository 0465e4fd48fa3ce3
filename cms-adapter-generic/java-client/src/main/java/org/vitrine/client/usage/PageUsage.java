package org.vitrine.client.usage;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.client.json.JsonValue;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;

/**
 * Every reference that a page holds.
 *
 * @param page the CMS's own id of it, 1 to 200 characters
 * @param url where people read it
 * @param references at most 1,000; none if the page has lost its last
 */
public record PageUsage(
        String page,
        Optional<URI> url,
        Optional<String> title,
        Optional<LanguageTag> locale,
        List<UsedReference> references) {

    private static final int MOST_REFERENCES = 1_000;

    public PageUsage {
        references = List.copyOf(references);
        UsageReporter.requirePage(page);
        if (references.size() > MOST_REFERENCES) {
            throw new IllegalArgumentException(
                    "A page holds at most 1,000 references; \"" + page + "\" has " + references.size() + ".");
        }
    }

    /**
     * One place of a page.
     *
     * @param field where in the page, such as {@code body}
     */
    public record UsedReference(AssetReference reference, Optional<String> preset, Optional<String> field) {}

    String json() {
        List<JsonValue> used = new ArrayList<>();
        for (UsedReference reference : references) {
            used.add(JsonValue.Members.none()
                    .with("reference", reference.reference().toString())
                    .with("preset", reference.preset())
                    .with("field", reference.field()));
        }
        return JsonValue.Members.none()
                .with("url", url.map(URI::toString))
                .with("title", title)
                .with("locale", locale.map(LanguageTag::value))
                .with("references", new JsonValue.Items(used))
                .print();
    }
}
