package org.vitrine.servlet.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vitrine.core.locale.LanguageTag;

/** Sends a page through the rewriter. */
final class Rewriting {

    static final PageSettings SETTINGS =
            new PageSettings("inline", "clip", "download", "100vw", Optional.of(new LanguageTag("en-GB")), true);

    private Rewriting() {}

    static String of(String page) {
        return new String(of(page.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, 7), StandardCharsets.UTF_8);
    }

    /** @param chunk bytes that are written at a time */
    static byte[] of(byte[] page, Charset charset, int chunk) {
        return of(page, PageCharset.named(charset.name()).orElseThrow(), chunk);
    }

    static byte[] of(byte[] page, PageCharset charset, int chunk) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PageRewriter rewriter =
                new PageRewriter(SETTINGS, charset, Optional.empty(), Answers::to, Answers.MARKUP, Remarks.NONE, out);
        try {
            for (int at = 0; at < page.length; at += chunk) {
                rewriter.write(page, at, Math.min(chunk, page.length - at));
                if (at % 5 == 4) {
                    rewriter.flush();
                }
            }
            rewriter.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
