package org.vitrine.proxy.transform;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The names of the blocks that a JPEG, PNG or WebP is made of, in their order. */
final class Blocks {

    private Blocks() {}

    static List<String> of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (file[0] == 'R') {
            return webp(bytes.order(ByteOrder.LITTLE_ENDIAN));
        }
        return (file[0] & 0xFF) == 0xFF ? jpeg(bytes) : png(bytes);
    }

    private static List<String> jpeg(ByteBuffer file) {
        List<String> names = new ArrayList<>();
        int at = 2;
        int marker = 0;
        while (marker != 0xDA) {
            marker = file.get(at + 1) & 0xFF;
            names.add(marker >= 0xE0 && marker <= 0xEF ? "APP" + (marker - 0xE0) : Integer.toHexString(marker));
            at += 2 + (file.getShort(at + 2) & 0xFFFF);
        }
        return names;
    }

    private static List<String> png(ByteBuffer file) {
        List<String> names = new ArrayList<>();
        for (int at = 8; at < file.limit(); at += 12 + file.getInt(at)) {
            names.add(name(file, at + 4));
        }
        return names;
    }

    private static List<String> webp(ByteBuffer file) {
        List<String> names = new ArrayList<>();
        for (int at = 12; at < file.limit(); at += 8 + file.getInt(at + 4) + (file.getInt(at + 4) & 1)) {
            names.add(name(file, at));
        }
        return names;
    }

    private static String name(ByteBuffer file, int at) {
        byte[] name = new byte[4];
        file.get(at, name);
        return new String(name, StandardCharsets.US_ASCII);
    }
}
