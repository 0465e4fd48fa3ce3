package org.vitrine.servlet.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.core.reference.AssetReference;

class WrittenReferenceTest {

    private static final AssetReference SHOWN = AssetReference.parse("dam:" + Answers.SHOWN);

    @Test
    void picturesVideosAndLinksAreFoundInTheirOrder() {
        assertThat(WrittenReference.in("<p>Ü <IMG data-preset=card DATA-DAM='" + SHOWN + "'> <a href=\"" + SHOWN
                        + "@2\">it</a> <img src=\"" + SHOWN + "\"><video data-preset=film src=" + SHOWN + "></video>"))
                .containsExactly(
                        new WrittenReference(SHOWN, Optional.of("card")),
                        new WrittenReference(AssetReference.parse(SHOWN + "@2"), Optional.empty()),
                        new WrittenReference(SHOWN, Optional.empty()),
                        new WrittenReference(SHOWN, Optional.of("film")));
    }

    @Test
    void whatIsNoPictureOfThePageIsNone() {
        String image = "<img data-dam=\"" + SHOWN + "\">";
        assertThat(WrittenReference.in("<!-- " + image + " --><template>" + image + "</template><script>" + image
                        + "</script><textarea>" + image + "</textarea> " + SHOWN))
                .isEmpty();
        assertThat(WrittenReference.in("<img data-dam=\"dam:short\"><img data-preset=\"No Name\" data-dam=\"" + SHOWN
                        + "\"><img data-dam=\"" + SHOWN))
                .isEmpty();
    }
}
