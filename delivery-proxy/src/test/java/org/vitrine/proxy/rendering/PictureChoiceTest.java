package org.vitrine.proxy.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.RenditionChooser;
import org.vitrine.core.rendition.Wish;
import org.vitrine.proxy.delivery.Rules;

class PictureChoiceTest {

    private static final Preset HERO =
            Rules.preset("hero", AssetKind.IMAGE, Optional.of(new AspectRatio(16, 9)), 480, 960, 1440);
    private static final MasterFile MASTER = file("balloon.jpg", 3000, 2000);
    private static final RenditionChooser CHOOSER = new RenditionChooser(Set.of(ImageFormat.JPEG));

    @Test
    void whatTheDamMadeIsTakenWhereItHasPixelsEnough() {
        MasterFile made = file("balloon.jpg.hero.jpg", 1000, 600);
        assertThat(among(480, made, MASTER)).isEqualTo(made);
        assertThat(among(960, made, MASTER)).isEqualTo(made);
    }

    @Test
    void theMasterIsTakenWhereWhatTheDamMadeIsTooSmall() {
        assertThat(among(1440, file("balloon.jpg.hero.jpg", 1000, 600), MASTER)).isEqualTo(MASTER);
    }

    @Test
    void whereBothAreTooSmallTheLargerOneIsTaken() {
        MasterFile made = file("balloon.jpg.hero.jpg", 1000, 600);
        assertThat(among(1440, made, file("balloon.jpg", 800, 800))).isEqualTo(made);
    }

    @Test
    void theLadderEndsWhereThePixelsDo() {
        MasterFile small = file("small.jpg", 1000, 1000);
        List<PictureChoice> ladder = PictureChoice.ladder(HERO.widths(), width -> choice(width, small));
        assertThat(ladder)
                .extracting(step -> step.rendition().framing().canvas().width())
                .containsExactly(480, 960, 1000);
        assertThat(ladder).extracting(step -> step.rendition().width()).containsExactly(480, 960, 1440);
    }

    private static MasterFile among(int width, MasterFile... pictures) {
        return choice(width, pictures).picture();
    }

    private static PictureChoice choice(int width, MasterFile... pictures) {
        return PictureChoice.among(
                        List.of(pictures),
                        picture -> CHOOSER.choose(
                                HERO,
                                Wish.NOTHING_SPECIAL.at(width),
                                picture,
                                picture.dimensions().orElseThrow(),
                                FocalPoint.CENTRE))
                .orElseThrow();
    }

    private static MasterFile file(String name, int width, int height) {
        return new MasterFile(name, "image/jpeg", 1, Optional.of(new Dimensions(width, height)), false);
    }
}
