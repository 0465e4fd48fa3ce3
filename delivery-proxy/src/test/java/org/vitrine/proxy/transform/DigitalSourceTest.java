package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitalSourceTest {

    private static final String HEAD = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
            + "xmlns:e='http://iptc.org/std/Iptc4xmpExt/2008-02-29/'>";
    private static final String TERM = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rdf:Description e:DigitalSourceType='" + TERM + "'/>",
                "<rdf:Description><e:DigitalSourceType>" + TERM + "</e:DigitalSourceType></rdf:Description>",
                "<rdf:Description><e:DigitalSourceType rdf:resource='" + TERM + "'/></rdf:Description>",
                "<rdf:Description><a/><b>c</b></rdf:Description><rdf:Description e:DigitalSourceType='" + TERM + "'/>"
            })
    void itIsFoundInEveryFormRdfHas(String description) {
        assertThat(DigitalSource.of(packet(HEAD + description + "</rdf:RDF>")))
                .contains(new DigitalSource("compositeSynthetic"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rdf:Description e:DigitalSourceType='https://example.com/compositeSynthetic'/>",
                "<rdf:Description e:DigitalSourceType='" + TERM + "&lt;script>'/>",
                "<rdf:Description><part><rdf:Description e:DigitalSourceType='" + TERM + "'/></part></rdf:Description>",
                "<rdf:Description><e:DigitalSourceType><b/></e:DigitalSourceType></rdf:Description>",
                "<rdf:Description"
            })
    void nothingElseCounts(String description) {
        assertThat(DigitalSource.of(packet(HEAD + description + "</rdf:RDF>"))).isEmpty();
    }

    @Test
    void aDocumentTypeIsRefused() {
        String declared = "<!DOCTYPE r [<!ENTITY t '" + TERM + "'>]>" + HEAD + "<rdf:Description e:DigitalSourceType='"
                + TERM + "'/></rdf:RDF>";
        assertThat(DigitalSource.of(packet(declared))).isEmpty();
    }

    @Test
    void depthIsBounded() {
        assertThat(DigitalSource.of(packet(HEAD + "<a>".repeat(100_000)))).isEmpty();
    }

    private static byte[] packet(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
