package org.vitrine.servlet.html;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vitrine.client.facts.FactsAnswer;
import org.vitrine.client.facts.FactsQuestion;
import org.vitrine.client.picture.Attribute;
import org.vitrine.client.picture.PictureMarkup;
import org.vitrine.client.picture.Setting;
import org.vitrine.core.locale.LanguageTag;

/**
 * Puts markup in the places of a page's references: {@code <img data-dam="dam:…">}, {@code <img src="dam:…">}, the same
 * of {@code <video>}, and {@code <a href="dam:…">}. Takes the page in chunks and holds a bounded part of it. What is not a reference, or cannot
 * be read as one, or lies in a template, a script, a comment, passes as it is.
 */
public final class PageRewriter {

    private static final Logger LOG = System.getLogger(PageRewriter.class.getName());
    private static final Set<String> WANTED = Set.of("html", "img", "video", "a", "figure", "figcaption", "template");

    /** What a link says by its reference. */
    private static final Set<String> BY_REFERENCE = Set.of("href", "data-dam", "data-preset");

    private final PageSettings settings;
    private final PageCharset charset;
    private final Function<Collection<FactsQuestion>, Map<FactsQuestion, FactsAnswer>> facts;
    private final PictureMarkup markup;
    private final Remarks remarks;
    private final OutputStream out;
    private final HtmlScanner scanner;
    private final Window window = new Window();
    private final FigureCredits credits = new FigureCredits();
    private final boolean localeGiven;
    private Optional<LanguageTag> locale;
    private int templates;
    private long references;

    /**
     * Rewrites one page.
     *
     * @param locale of this page, if it is known; else the one that {@code <html lang>} names
     * @param facts answers all questions of a part of the page
     * @param remarks what those who write the page are told, {@link Remarks#NONE} for readers
     * @param out where the page goes on
     */
    public PageRewriter(
            PageSettings settings,
            PageCharset charset,
            Optional<LanguageTag> locale,
            Function<Collection<FactsQuestion>, Map<FactsQuestion, FactsAnswer>> facts,
            PictureMarkup markup,
            Remarks remarks,
            OutputStream out) {
        this.settings = settings;
        this.charset = charset;
        this.localeGiven = locale.isPresent();
        this.locale = locale.or(settings::locale);
        this.facts = facts;
        this.markup = markup;
        this.remarks = remarks;
        this.out = out;
        this.scanner = new HtmlScanner(WANTED, new HtmlScanner.Parts() {
            @Override
            public void text(byte[] bytes, int from, int to) throws IOException {
                keep(bytes, from, to);
            }

            @Override
            public boolean matters(String name, boolean end, byte[] bytes, int from, int to) {
                return PageRewriter.this.matters(name, end, bytes, from, to);
            }

            @Override
            public void tag(String name, boolean end, byte[] bytes) throws IOException {
                meet(name, end, bytes);
            }
        });
    }

    /** Takes the next bytes of the page. */
    public void write(byte[] bytes, int from, int length) throws IOException {
        scanner.scan(bytes, from, from + length);
    }

    /** Hands on everything but a tag that has not ended yet. */
    public void flush() throws IOException {
        drain();
    }

    /** Hands on the rest. */
    public void finish() throws IOException {
        scanner.finish();
        drain();
    }

    /** How many references have been met. */
    public long references() {
        return references;
    }

    /** Bytes of the page that are held, in memory. */
    int retained() {
        return scanner.retained() + window.retained();
    }

    private void keep(byte[] bytes, int from, int to) throws IOException {
        for (int at = from; at < to; ) {
            at += window.add(bytes, at, to);
            drainIfFull();
        }
    }

    private boolean matters(String name, boolean end, byte[] bytes, int from, int to) {
        return switch (name) {
            case "html" -> !end && !localeGiven;
            case "template" -> true;
            case "img", "video", "a" -> !end && templates == 0 && Mark.Reference.mayBeIn(bytes, from, to);
            default -> settings.credits() && templates == 0;
        };
    }

    private void meet(String name, boolean end, byte[] source) throws IOException {
        int at = window.bytes().size();
        switch (name) {
            case "template" -> templates = Math.max(0, templates + (end ? -1 : 1));
            case "html" -> readLocale(source);
            case "img", "video", "a" -> {
                Optional<Mark.Reference> found = Mark.Reference.in(source, at, charset, settings, locale);
                if (found.isPresent()) {
                    references++;
                    mark(found.get());
                    return;
                }
            }
            default -> mark(figure(name, end, at));
        }
        keep(source, 0, source.length);
    }

    private static Mark figure(String name, boolean end, int at) {
        if (name.equals("figcaption")) {
            return new Mark.CaptionOpens(at);
        }
        return end ? new Mark.FigureCloses(at) : new Mark.FigureOpens(at);
    }

    private void readLocale(byte[] source) {
        locale = charset.decode(source)
                .flatMap(written -> Tag.parse(written).value("lang"))
                .flatMap(LanguageTag::parse)
                .or(settings::locale);
    }

    private void mark(Mark mark) throws IOException {
        window.add(mark);
        drainIfFull();
    }

    private void drainIfFull() throws IOException {
        if (window.isFull()) {
            drain();
        }
    }

    private void drain() throws IOException {
        Map<FactsQuestion, FactsAnswer> answers = answers();
        int from = 0;
        for (Mark mark : window.marks()) {
            window.bytes().writeTo(out, from, mark.at());
            from = mark.at();
            out.write(print(mark, answers));
        }
        window.bytes().writeTo(out, from, window.bytes().size());
        window.clear();
    }

    private Map<FactsQuestion, FactsAnswer> answers() {
        List<FactsQuestion> questions = new ArrayList<>();
        for (Mark mark : window.marks()) {
            if (mark instanceof Mark.Reference reference) {
                questions.add(reference.question());
            }
        }
        try {
            return questions.isEmpty() ? Map.of() : facts.apply(questions);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A page goes without facts of " + questions.size() + " assets", e);
            return Map.of();
        }
    }

    private byte[] print(Mark mark, Map<FactsQuestion, FactsAnswer> answers) {
        if (mark instanceof Mark.FigureOpens) {
            credits.opens();
        } else if (mark instanceof Mark.CaptionOpens) {
            credits.captioned();
        } else if (mark instanceof Mark.FigureCloses) {
            return charset.encode(credits.closes(), "");
        } else if (mark instanceof Mark.Reference reference) {
            try {
                return charset.encode(print(reference, answers), reference.written());
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A page keeps " + reference.question() + " as it was written", e);
                return reference.source().array();
            }
        }
        return new byte[0];
    }

    private String print(Mark.Reference reference, Map<FactsQuestion, FactsAnswer> answers) {
        FactsQuestion question = reference.question();
        FactsAnswer answer = answers.getOrDefault(question, new FactsAnswer.Away());
        String remark = remarks.on(question, answer);
        if (reference.tag().name().equals("a")) {
            return remark + link(reference, markup.address(question, answer));
        }
        markup.caption(answer).ifPresent(credits::shows);
        Setting setting = new Setting(settings.sizes(), false, reference.tag().attributes());
        return reference.tag().name().equals("video")
                ? remark + markup.videoBegin(question, answer, setting)
                : markup.picture(question, answer, setting) + remark;
    }

    private static String link(Mark.Reference reference, String address) {
        StringBuilder link = new StringBuilder("<a");
        Attribute.plain("href", address).print(link);
        for (Attribute attribute : reference.tag().attributes()) {
            if (!BY_REFERENCE.contains(attribute.name())) {
                attribute.print(link);
            }
        }
        return link.append('>').toString();
    }
}
