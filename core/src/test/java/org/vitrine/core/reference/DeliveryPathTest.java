package org.vitrine.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.refusal.MalformedRequest;

class DeliveryPathTest {

    private static final AssetKey KEY = new AssetKey("zjzrwk6fxzf7kz");

    @Test
    void aWholeUrlIsReadIntoItsParts() {
        DeliveryPath path = DeliveryPath.parse(
                KEY + "/hero/Gr%C3%BC%C3%9Fe%20aus%20Kiel.WEBP",
                "w=960&dpr=1.5&locale=de_de&v=3&site=demo&utm_source=x");
        assertThat(path.seoName()).contains("Grüße aus Kiel");
        assertThat(path.extension()).contains("webp");
        assertThat(path.width()).contains(960);
        assertThat(path.density()).contains(1.5);
        assertThat(path.locale()).contains(new LanguageTag("de-DE"));
        assertThat(path.version()).contains(new AssetVersion("3"));
        assertThat(path.print())
                .isEqualTo(KEY + "/hero/Gr%C3%BC%C3%9Fe%20aus%20Kiel.webp?w=960&dpr=1.5&locale=de-DE&v=3&site=demo");
    }

    @Test
    void aNameWithoutAnExtensionIsOnlyAName() {
        assertThat(DeliveryPath.parse(KEY + "/hero/balloon", "").extension()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zjzrwk6fxzf7kz",
                "short/hero",
                "zjzrwk6fxzf7kz/Hero",
                "zjzrwk6fxzf7kz/hero/",
                "zjzrwk6fxzf7kz/hero/a/b",
                "zjzrwk6fxzf7kz/hero/%2e%2e%2fetc%2fpasswd",
                "zjzrwk6fxzf7kz/hero/%ff.jpg",
                "zjzrwk6fxzf7kz/hero/%c0%af.jpg",
                "zjzrwk6fxzf7kz/hero/a%0d%0ab.jpg",
                "zjzrwk6fxzf7kz/hero/%zz",
                "zjzrwk6fxzf7kz/hero/%",
                "zjzrwk6fxzf7kz/%68ero"
            })
    void aPathOutsideTheGrammarIsRefused(String path) {
        assertThatThrownBy(() -> DeliveryPath.parse(path, "")).isInstanceOf(MalformedRequest.class);
    }

    @ParameterizedTest
    @CsvSource({
        "w=0, w",
        "w=-1, w",
        "w=99999999999, w",
        "dpr=9, dpr",
        "dpr=4.5, dpr",
        "locale=%00, locale",
        "v=a/b, v",
        "sig=short, sig",
        "w=1&w=2, w",
        "exp=soon, exp",
        "site=Demo, site"
    })
    void aParameterOutsideTheGrammarIsNamed(String query, String parameter) {
        assertThatThrownBy(() -> DeliveryPath.parse(KEY + "/hero", query))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining("parameter " + parameter);
    }

    @Property
    void whatIsPrintedIsReadBack(@ForAll("paths") DeliveryPath path) {
        String[] halves = path.print().split("\\?", 2);
        assertThat(DeliveryPath.parse(halves[0], halves.length > 1 ? halves[1] : ""))
                .isEqualTo(path);
    }

    @Property
    void noTextMakesItThrowAnythingButItsOwnRefusal(@ForAll String path, @ForAll String query) {
        for (String hostile : new String[] {path, KEY + "/" + path, KEY + "/hero/" + path}) {
            try {
                DeliveryPath read = DeliveryPath.parse(hostile, query);
                assertThat(read.print()).matches("[\\x21-\\x7e]+");
            } catch (MalformedRequest expected) {
                assertThat(expected.publicText()).isNotBlank();
            }
        }
    }

    @Provide
    Arbitrary<DeliveryPath> paths() {
        Arbitrary<String> names = Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(30)
                .filter(name -> !UrlText.holdsUnprintable(name) && !name.contains(".") && isText(name));
        Arbitrary<Optional<Integer>> widths =
                Arbitraries.integers().between(1, 9999).optional();
        Arbitrary<Optional<AspectRatio>> shapes =
                Arbitraries.of(new AspectRatio(16, 9), new AspectRatio(4, 5)).optional();
        Arbitrary<Optional<Double>> densities =
                Arbitraries.of(1.0, 1.25, 2.0, 3.5, 4.0).optional();
        Arbitrary<Optional<LanguageTag>> locales =
                Arbitraries.of("de-DE", "en", "zh-Hant").map(LanguageTag::new).optional();
        Arbitrary<Optional<AssetVersion>> versions =
                Arbitraries.of("1", "a.b_c-d").map(AssetVersion::new).optional();
        Arbitrary<Optional<String>> extensions =
                Arbitraries.of("jpg", "avif", "pdf").optional();
        return Combinators.combine(names.optional(), extensions, widths, shapes, densities, locales, versions)
                .as((name, ext, w, ar, dpr, locale, v) -> new DeliveryPath(
                        KEY,
                        "hero",
                        name,
                        name.isPresent() ? ext : Optional.empty(),
                        w,
                        ar,
                        dpr,
                        locale,
                        v,
                        Optional.of("demo"),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static boolean isText(String name) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(name);
    }
}
