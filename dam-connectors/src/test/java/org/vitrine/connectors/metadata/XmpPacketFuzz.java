package org.vitrine.connectors.metadata;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

/** No packet does more than be read or be refused, however it is made. */
class XmpPacketFuzz {

    @DictionaryFile(resourcePath = "xmp.dict")
    @FuzzTest(maxDuration = "15s")
    void aPacketIsReadOrRefused(byte[] packet) {
        try {
            XmpPacket read = XmpPacket.parse(packet);
            XmpProperties.read(read);
            FocalRegions.focus(read, Optional.empty(), Orientation.UPRIGHT);
        } catch (UnreadableFile refused) {
            return;
        }
    }
}
