package org.vitrine.client.facts;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.client.connection.ClientSettings;
import org.vitrine.client.connection.Connection;
import org.vitrine.client.connection.Reply;
import org.vitrine.client.json.JsonValue;
import org.vitrine.client.json.MalformedJson;

/**
 * Asks for facts: all of a page's questions at once, with one deadline for the page. Answers are kept for as long as
 * they say. While Vitrine is away the last ones serve, but none beyond the end of its verdict; without any, a page's
 * pictures are asked for plainly, and its text never waits. Safe for use by many threads.
 */
public final class FactsClient {

    private static final Logger LOG = System.getLogger(FactsClient.class.getName());
    private static final int MOST_AT_ONCE = 200;

    private final String site;
    private final Connection connection;
    private final InstantSource clock;
    private final KeptAnswers kept;
    /** Pages that want the same at the same moment share the call. */
    private final Map<FactsQuestion, CompletableFuture<FactsAnswer>> underWay = new ConcurrentHashMap<>();

    /** Asks with a connection of its own. */
    public FactsClient(ClientSettings settings) {
        this(settings, InstantSource.system());
    }

    /** @param clock tells when answers end */
    public FactsClient(ClientSettings settings, InstantSource clock) {
        this.site = settings.site();
        this.connection = new Connection(settings, clock);
        this.clock = clock;
        this.kept = new KeptAnswers(settings, clock);
    }

    /** Answers every question, in their order; equal questions are asked once. */
    public Map<FactsQuestion, FactsAnswer> ask(Collection<FactsQuestion> questions) {
        Map<FactsQuestion, CompletableFuture<FactsAnswer>> awaited = new LinkedHashMap<>();
        Map<FactsQuestion, CompletableFuture<FactsAnswer>> mine = new LinkedHashMap<>();
        for (FactsQuestion question : new LinkedHashSet<>(questions)) {
            awaited.put(
                    question,
                    kept.fresh(question).map(CompletableFuture::completedFuture).orElseGet(() -> join(question, mine)));
        }
        List<FactsQuestion> open = List.copyOf(mine.keySet());
        List<CompletableFuture<Void>> calls = new ArrayList<>();
        for (int from = 0; from < open.size(); from += MOST_AT_ONCE) {
            calls.add(resolve(open.subList(from, Math.min(open.size(), from + MOST_AT_ONCE)), mine));
        }
        // The connection answers or fails within its patience, so that nothing here waits for longer.
        calls.forEach(CompletableFuture::join);
        Map<FactsQuestion, FactsAnswer> answers = new LinkedHashMap<>();
        awaited.forEach((question, answer) -> answers.put(question, answer.join()));
        return answers;
    }

    /** Answers one question. */
    public FactsAnswer ask(FactsQuestion question) {
        return ask(List.of(question)).getOrDefault(question, new FactsAnswer.Away());
    }

    private CompletableFuture<FactsAnswer> join(
            FactsQuestion question, Map<FactsQuestion, CompletableFuture<FactsAnswer>> mine) {
        CompletableFuture<FactsAnswer> own = new CompletableFuture<>();
        CompletableFuture<FactsAnswer> others = underWay.putIfAbsent(question, own);
        if (others == null) {
            mine.put(question, own);
            return own;
        }
        return others;
    }

    private CompletableFuture<Void> resolve(
            List<FactsQuestion> batch, Map<FactsQuestion, CompletableFuture<FactsAnswer>> mine) {
        Instant asked = clock.instant();
        return connection
                .send("POST", "resolve", Optional.of(body(batch)))
                .thenApply(reply -> read(batch, reply, asked))
                .exceptionally(failure -> {
                    LOG.log(Level.WARNING, "No facts for {0} assets: {1}", batch.size(), reason(failure));
                    return away(batch);
                })
                .thenAccept(answers -> {
                    for (int i = 0; i < batch.size(); i++) {
                        FactsQuestion question = batch.get(i);
                        CompletableFuture<FactsAnswer> waiting = mine.get(question);
                        if (waiting != null) {
                            underWay.remove(question, waiting);
                            waiting.complete(answers.get(i));
                        }
                    }
                });
    }

    private String body(List<FactsQuestion> batch) {
        List<JsonValue> items = new ArrayList<>();
        for (FactsQuestion question : batch) {
            items.add(JsonValue.Members.none()
                    .with("reference", question.reference().toString())
                    .with("preset", question.preset())
                    .with("locale", question.locale().map(Object::toString)));
        }
        return JsonValue.Members.none()
                .with("site", site)
                .with("items", new JsonValue.Items(items))
                .print();
    }

    private List<FactsAnswer> read(List<FactsQuestion> batch, Reply reply, Instant asked) {
        List<JsonValue> items;
        Optional<Instant> until;
        try {
            if (reply.status() != 200) {
                throw new IOException("the server answered " + reply.complaint());
            }
            JsonValue answer = reply.json();
            items = answer.at("items").items();
            until = answer.at("until").text().flatMap(FactsReader::instant);
            if (items.size() != batch.size()) {
                throw new IOException(batch.size() + " questions got " + items.size() + " answers");
            }
        } catch (IOException | MalformedJson e) {
            throw new CompletionException(e);
        }
        Duration lifetime = reply.maxAge();
        List<FactsAnswer> answers = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            FactsAnswer answer = FactsReader.read(items.get(i));
            if (answer instanceof FactsAnswer.Away) {
                LOG.log(Level.WARNING, "The answer for {0} holds no facts", batch.get(i));
                answers.add(lastGood(batch.get(i)));
            } else {
                kept.keep(batch.get(i), answer, asked, lifetime, until);
                answers.add(answer);
            }
        }
        return answers;
    }

    private List<FactsAnswer> away(List<FactsQuestion> batch) {
        return batch.stream().map(this::lastGood).toList();
    }

    private FactsAnswer lastGood(FactsQuestion question) {
        return kept.lastGood(question).orElseGet(FactsAnswer.Away::new);
    }

    private static String reason(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause.getCause() == null
                ? String.valueOf(cause.getMessage())
                : cause.getMessage() + " (" + cause.getCause() + ")";
    }
}
