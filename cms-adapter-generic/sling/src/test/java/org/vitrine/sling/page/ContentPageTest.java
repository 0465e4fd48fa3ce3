package org.vitrine.sling.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.apache.sling.api.resource.Resource;
import org.apache.sling.api.resource.ResourceResolver;
import org.apache.sling.api.resource.ResourceUtil;
import org.apache.sling.testing.resourceresolver.MockResourceResolverFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;

class ContentPageTest {

    private static final AssetReference BALLOON = AssetReference.parse("dam:ryya837wgvzjvd");

    private ResourceResolver resolver;

    @BeforeEach
    void open() throws Exception {
        resolver = new MockResourceResolverFactory().getResourceResolver(Map.of());
        add(
                "/content/magazine",
                Map.of(
                        "jcr:primaryType",
                        "sling:Site",
                        "jcr:language",
                        "de_DE",
                        "sling:url",
                        "https://www.example.com/"));
        add("/content/magazine/über uns", Map.of("jcr:primaryType", "sling:Page"));
        add("/content/magazine/über uns/jcr:content", Map.of("jcr:title", "Über uns", "published", true));
    }

    @AfterEach
    void close() {
        resolver.close();
    }

    @Test
    void aComponentBelongsToTheNearestPage() throws Exception {
        Resource component = add("/content/magazine/über uns/jcr:content/main/image", Map.of());
        assertThat(ContentPage.containing(component)).map(ContentPage::path).contains("/content/magazine/über uns");
        assertThat(ContentPage.containing(resolver.getResource("/content/magazine")))
                .isEmpty();
        assertThat(ContentPage.containing(null)).isEmpty();
    }

    @Test
    void theNearestLanguageIsThePages() throws Exception {
        assertThat(page().language()).contains(new LanguageTag("de-DE"));
        Resource child = add("/content/magazine/über uns/team", Map.of("jcr:primaryType", "sling:Page"));
        add("/content/magazine/über uns/team/jcr:content", Map.of("jcr:language", "fr-FR"));
        assertThat(ContentPage.containing(child).flatMap(ContentPage::language)).contains(new LanguageTag("fr-FR"));
    }

    @Test
    void theAddressIsThatOfItsSiteWithEveryLetterWrittenAsBrowsersDo() {
        assertThat(page().address().map(URI::toASCIIString)).contains("https://www.example.com/%C3%BCber%20uns.html");
    }

    @Test
    void everyPropertyThatHoldsAReferenceIsAPlace() throws Exception {
        String content = "/content/magazine/über uns/jcr:content";
        add(content + "/main", Map.of("text", "dam: a word in a text", "wrong", "dam:tooshort"));
        add(content + "/main/image", Map.of("reference", BALLOON.toString(), "preset", "hero"));
        add(content + "/main/gallery", Map.of("pictures", new String[] {BALLOON.toString(), "dam:ryya837wgvzjvd@3"}));
        assertThat(page().places())
                .containsExactly(
                        new Place(BALLOON, Optional.of("hero"), "main/image/reference"),
                        new Place(BALLOON, Optional.empty(), "main/gallery/pictures"),
                        new Place(
                                AssetReference.parse("dam:ryya837wgvzjvd@3"),
                                Optional.empty(),
                                "main/gallery/pictures"));
    }

    @Test
    void aTextHoldsAsManyPlacesAsItHasReferences() throws Exception {
        String image = "<img data-dam=\"" + BALLOON + "\" data-preset=\"hero\">";
        add(
                "/content/magazine/über uns/jcr:content/main/text",
                Map.of("text", "<p>" + image + " <a href=\"" + BALLOON + "\">dam:</a><!-- " + image + " --></p>"));
        assertThat(page().places())
                .containsExactly(
                        new Place(BALLOON, Optional.of("hero"), "main/text/text"),
                        new Place(BALLOON, Optional.empty(), "main/text/text"));
    }

    @Test
    void aTreeIsAllItsPages() throws Exception {
        add("/content/magazine/über uns/team", Map.of("jcr:primaryType", "sling:Page"));
        add("/content/magazine/über uns/team/jcr:content", Map.of());
        Resource site = resolver.getResource("/content/magazine");
        assertThat(ContentPage.within(site, 10))
                .extracting(ContentPage::path)
                .containsExactlyInAnyOrder("/content/magazine/über uns", "/content/magazine/über uns/team");
        assertThat(ContentPage.within(site, 1)).hasSize(1);
    }

    private ContentPage page() {
        return ContentPage.containing(resolver.getResource("/content/magazine/über uns"))
                .orElseThrow();
    }

    private Resource add(String path, Map<String, Object> properties) throws Exception {
        return ResourceUtil.getOrCreateResource(resolver, path, properties, null, true);
    }
}
