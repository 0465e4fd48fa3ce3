package org.vitrine.connectors.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever bytes come, the reader answers or refuses in its own words. */
final class HostileFilesTest {

    private static final List<byte[]> WHOLE = List.of(
            Painted.jpegWithExif(16, 12, 6, "A description", "An owner"),
            Painted.jpegWithXmp(16, 12, Painted.packetOf("<dc:format>image/jpeg</dc:format>")),
            Painted.pngWithXmp(16, 12, Painted.packetOf("<dc:format>image/png</dc:format>")),
            Painted.gif(16, 12),
            Painted.tiff(16, 12));

    @Property(tries = 300)
    void anyBytesAsAPacketAreReadOrRefused(@ForAll byte[] bytes) {
        readOrRefuse(bytes);
    }

    @Property(tries = 300)
    void anyTextAsADateIsReadOrAMistake(@ForAll("texts") String text) throws UnreadableFile {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        XmpPacket packet =
                XmpPacket.parse(Painted.packetOf("<plus:LicenseEndDate>" + escaped + "</plus:LicenseEndDate>"));
        Described described = XmpProperties.read(packet);
        described.rights().until().ifPresent(date -> {
            if (date.date().isEmpty()) {
                assertThat(date.mistake()).contains("plus:LicenseEndDate").contains("2027-03-31");
            }
        });
        assertThat(described.rights().until().isEmpty()).isEqualTo(text.isBlank());
    }

    @Property(tries = 400)
    void aFileWithAnyByteChangedIsReadOrRefused(
            @ForAll @IntRange(min = 0, max = 4) int which, @ForAll @IntRange(min = 0) int at, @ForAll byte value)
            throws IOException {
        byte[] content = WHOLE.get(which).clone();
        content[at % content.length] = value;
        readOrRefuseFile(content);
    }

    @Property(tries = 200)
    void aPacketOfAnyStructureIsReadOrRefused(@ForAll("structures") String properties) {
        readOrRefuse(Painted.packetOf(properties).getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withCharRange(' ', '\u017e').ofMaxLength(40);
    }

    @Provide
    Arbitrary<String> structures() {
        return Arbitraries.of(
                        "<Iptc4xmpExt:ImageRegion>",
                        "</Iptc4xmpExt:ImageRegion>",
                        "<mwg-rs:Regions rdf:parseType='Resource'>",
                        "</mwg-rs:Regions>",
                        "<mwg-rs:RegionList>",
                        "</mwg-rs:RegionList>",
                        "<rdf:Bag>",
                        "</rdf:Bag>",
                        "<rdf:li>",
                        "</rdf:li>",
                        "<rdf:li rdf:parseType='Resource'>",
                        "<dc:title>",
                        "</dc:title>",
                        "<plus:Licensor>",
                        "</plus:Licensor>",
                        "text",
                        "0.5")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            XmpPacket packet = XmpPacket.parse(bytes);
            XmpProperties.read(packet);
            FocalRegions.focus(packet, Optional.empty(), Orientation.UPRIGHT);
        } catch (UnreadableFile refused) {
            assertThat(refused.reason()).isNotBlank();
        }
    }

    private static void readOrRefuseFile(byte[] content) throws IOException {
        Path file = Files.createTempFile("hostile", ".bin");
        try {
            Files.write(file, content);
            new MetadataReader().read(file);
        } catch (UnreadableFile refused) {
            assertThat(refused.reason()).isNotBlank();
        } finally {
            Files.delete(file);
        }
    }
}
