package org.vitrine.generic.facts;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectMapper;

/**
 * Asks the delivery for facts: all of a page's questions at once, with one deadline for the page. Nothing is kept, so
 * that what the DAM withdraws is gone from the next page. A delivery that is away costs a page its pictures, never its
 * text.
 */
public final class FactsClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FactsClient.class);
    private static final int MOST_AT_ONCE = 32;
    private static final int LARGEST_ANSWER = 256 * 1024;

    private final URI base;
    private final String site;
    private final Duration patience;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** A page of a thousand pictures must not keep the delivery from everybody else. */
    private final Semaphore lines = new Semaphore(MOST_AT_ONCE);

    private final HttpClient http;
    private final FactsReader reader = new FactsReader(new ObjectMapper());

    /**
     * @param base delivery base as this server reaches it, which may differ from the public one
     * @param site name under which the CMS is registered
     * @param patience how long a page waits for all of its facts
     */
    public FactsClient(URI base, String site, Duration patience) {
        this.base = base;
        this.site = site;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .build();
    }

    /** Answers every question, in their order; equal questions are asked once. */
    public Map<FactsQuestion, FactsAnswer> ask(Collection<FactsQuestion> questions) {
        List<FactsQuestion> distinct = List.copyOf(new LinkedHashSet<>(questions));
        List<Callable<FactsAnswer>> calls = new ArrayList<>();
        distinct.forEach(question -> calls.add(() -> inTurn(question)));
        Map<FactsQuestion, FactsAnswer> answers = new LinkedHashMap<>();
        try {
            List<Future<FactsAnswer>> done = threads.invokeAll(calls, patience.toMillis(), TimeUnit.MILLISECONDS);
            for (int i = 0; i < distinct.size(); i++) {
                answers.put(distinct.get(i), outcome(distinct.get(i), done.get(i)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            distinct.forEach(question -> answers.putIfAbsent(question, new FactsAnswer.Away()));
        }
        return answers;
    }

    private FactsAnswer outcome(FactsQuestion question, Future<FactsAnswer> done) throws InterruptedException {
        if (done.isCancelled()) {
            LOG.warn("No facts for {}: the delivery at {} did not answer within {}", question, base, patience);
            return new FactsAnswer.Away();
        }
        try {
            return done.get();
        } catch (ExecutionException e) {
            LOG.warn("No facts for {}: {}", question, String.valueOf(e.getCause()));
            return new FactsAnswer.Away();
        }
    }

    private FactsAnswer inTurn(FactsQuestion question) throws IOException, InterruptedException {
        lines.acquire();
        try {
            return fetch(question);
        } finally {
            lines.release();
        }
    }

    private FactsAnswer fetch(FactsQuestion question) throws IOException, InterruptedException {
        URI address = URI.create(
                withoutSlash(base.toString()) + "/" + question.factsPath(site).print());
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Accept", "application/json")
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() == 404) {
                return new FactsAnswer.Unknown();
            }
            if (response.statusCode() != 200) {
                throw new IOException("the delivery answered " + response.statusCode() + " at " + address);
            }
            String text = new String(body.readNBytes(LARGEST_ANSWER), StandardCharsets.UTF_8);
            return reader.read(text)
                    .<FactsAnswer>map(FactsAnswer.Known::new)
                    .orElseThrow(() -> new IOException("the delivery's answer at " + address + " holds no facts"));
        }
    }

    /** Where a browser loads a picture if no facts tell; the delivery decides then what it shows. */
    public String pictureAddress(URI publicBase, FactsQuestion question) {
        return withoutSlash(publicBase.toString()) + "/"
                + question.picturePath(site).print();
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }
}
