package org.vitrine.proxy.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Wish;

class ClientHintsTest {

    private static final Preset LADDER = Rules.preset("hero", AssetKind.IMAGE, Optional.empty(), 480, 960, 1440);

    @Test
    void theNarrowestStepThatFillsThePlaceIsServed() {
        assertThat(width(Map.of("Sec-CH-Width", "700"), LADDER)).contains(960);
        assertThat(width(Map.of("Sec-CH-Width", "960"), LADDER)).contains(960);
        assertThat(width(Map.of("Sec-CH-Width", "5000"), LADDER)).contains(1440);
        assertThat(width(Map.of("Width", "1"), LADDER)).contains(480);
    }

    @Test
    void whoSavesIsGivenTheStepBelow() {
        assertThat(width(Map.of("Sec-CH-Width", "700", "Save-Data", "on"), LADDER))
                .contains(480);
        assertThat(width(Map.of("Sec-CH-Width", "100", "Save-Data", "on"), LADDER))
                .contains(480);
    }

    @Test
    void aScreensDensityCountsWhereTheAddressNamesNone() {
        ClientHints hints = hints(Map.of("Sec-CH-DPR", "2.625"));
        Wish asked = Wish.NOTHING_SPECIAL.at(480);
        assertThat(hints.applied(asked, true, LADDER).density()).isEqualTo(2.625);
        assertThat(hints.applied(asked, false, LADDER)).isEqualTo(asked);
    }

    @Test
    void anAddressThatNamesAWidthIsNotOverruled() {
        Wish asked = Wish.NOTHING_SPECIAL.at(480);
        assertThat(hints(Map.of("Sec-CH-Width", "1400")).applied(asked, true, LADDER))
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1e9", "99999999999", "12px", "NaN", "2\r\nX: y"})
    void whatIsNotWellFormedCountsAsNotSaid(String hostile) {
        ClientHints hints = hints(Map.of("Sec-CH-Width", hostile));
        assertThat(hints).isEqualTo(ClientHints.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "1"})
    void noScreenHasLessThanOnePixelForEach(String density) {
        assertThat(hints(Map.of("DPR", density)).density()).contains(1.0);
    }

    private static Optional<Integer> width(Map<String, String> headers, Preset preset) {
        return hints(headers).applied(Wish.NOTHING_SPECIAL, true, preset).width();
    }

    private static ClientHints hints(Map<String, String> headers) {
        return ClientHints.read(name -> Optional.ofNullable(headers.get(name)));
    }
}
