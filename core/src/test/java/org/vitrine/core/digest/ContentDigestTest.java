package org.vitrine.core.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentDigestTest {

    /** The example of FIPS 180-4. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void textBufferAndFileOfTheSameContentHaveTheSameDigest(@TempDir Path folder) throws Exception {
        ByteBuffer buffer =
                ByteBuffer.wrap("xabc".getBytes(StandardCharsets.US_ASCII)).position(1);
        Path file = Files.writeString(folder.resolve("abc"), "abc");

        assertThat(ContentDigest.of("abc")).isEqualTo(ABC);
        assertThat(ContentDigest.of(buffer)).isEqualTo(ABC);
        assertThat(buffer.position()).isEqualTo(1);
        assertThat(ContentDigest.of(file)).isEqualTo(ABC);
        assertThat(ContentDigest.validator(ABC)).hasSize(32).isEqualTo(ABC.substring(0, 32));
    }
}
