package org.vitrine.picker.embed;

import java.time.ZoneOffset;
import org.vitrine.picker.embed.EmbedDecision.Refused;
import org.vitrine.picker.wording.Words;

/** What stands in a frame that may not hold the picker: what is wrong and how to mend it, in the frame's language. */
final class RefusalPage {

    private RefusalPage() {}

    static String html(Refused refused, String styleSheet) {
        EmbedRequest request = refused.request();
        Words words = new Words(request.language(), ZoneOffset.UTC);
        String sentence = refused.cause().sentence();
        String origin = request.origin().isEmpty() ? words.say("embed.none") : request.origin();
        String site = request.site().isEmpty() ? words.say("embed.none") : request.site();
        return """
                <!doctype html>
                <html lang="%s" style="color-scheme: %s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="%s">
                </head>
                <body class="refusal" id="picker-refusal" data-cause="%s">
                <main>
                <h1>%s</h1>
                <p>%s</p>
                <dl><dt>%s</dt><dd><code>%s</code></dd><dt>%s</dt><dd><code>%s</code></dd></dl>
                <p>%s</p>
                </main>
                </body>
                </html>
                """.formatted(
                        request.language().getLanguage(),
                        request.theme().colourScheme(),
                        escaped(words.say("embed.title")),
                        escaped(styleSheet),
                        sentence.substring(sentence.indexOf('.') + 1),
                        escaped(words.say("embed.title")),
                        escaped(words.say(sentence)),
                        escaped(words.say("embed.site")),
                        escaped(site),
                        escaped(words.say("embed.origin")),
                        escaped(origin),
                        escaped(words.say(sentence + ".remedy")));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
