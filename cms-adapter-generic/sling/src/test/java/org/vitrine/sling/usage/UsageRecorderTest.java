package org.vitrine.sling.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.sling.site.SlingSite.BALLOON;
import static org.vitrine.sling.site.SlingSite.RIVER;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.sling.api.resource.ModifiableValueMap;
import org.apache.sling.api.resource.Resource;
import org.apache.sling.api.resource.ResourceResolver;
import org.apache.sling.api.resource.ValueMap;
import org.apache.sling.api.wrappers.ResourceResolverWrapper;
import org.apache.sling.api.wrappers.ValueMapDecorator;
import org.apache.sling.event.jobs.Job;
import org.apache.sling.event.jobs.JobManager;
import org.apache.sling.event.jobs.consumer.JobConsumer.JobResult;
import org.apache.sling.servlets.post.Modification;
import org.apache.sling.testing.mock.sling.junit5.SlingContext;
import org.apache.sling.testing.mock.sling.junit5.SlingContextExtension;
import org.apache.sling.testing.mock.sling.servlet.MockSlingHttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vitrine.sling.site.SlingSite;
import org.vitrine.sling.site.VitrineSite;

@ExtendWith(SlingContextExtension.class)
class UsageRecorderTest {

    private static final String CONTENT = SlingSite.PAGE + "/jcr:content";

    private final SlingContext sling = new SlingContext();
    private final List<Map<String, Object>> left = new ArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private HttpServer vitrine;
    private UsageRecorder recorder;
    private UsageJob job;

    @BeforeEach
    void begin() throws IOException {
        vitrine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        vitrine.createContext("/api/v1/usages/", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                told.add(exchange.getRequestMethod() + " "
                        + exchange.getRequestURI().getRawPath() + " " + body);
                exchange.sendResponseHeaders(status, -1);
            }
        });
        vitrine.start();
        SlingSite site = new SlingSite(sling);
        site.add("image", Map.of("reference", BALLOON.toString(), "preset", "hero"));
        site.add("text", Map.of("text", "<p><img data-dam=\"" + RIVER + "\"> and <a href=\"" + BALLOON + "\">it</a>"));
        site.configure(URI.create("http://localhost:" + vitrine.getAddress().getPort()));
        sling.registerService(JobManager.class, keeping());
        recorder = sling.registerInjectActivateService(UsageRecorder.class);
        job = sling.registerInjectActivateService(UsageJob.class);
    }

    @AfterEach
    void end() {
        vitrine.stop(0);
    }

    @Test
    void aSavedComponentIsToldWithAllThatItsPageHolds() throws Exception {
        recorder.process(request(), List.of(Modification.onModified(CONTENT + "/image/preset")));
        assertThat(left).hasSize(1);
        assertThat(job.process(job(left.get(0)))).isEqualTo(JobResult.OK);
        assertThat(told.get(0))
                .startsWith("PUT /api/v1/usages/demo/")
                .contains("Über dem Tal", "\"locale\":\"de-DE\"")
                .contains("{\"reference\":\"" + BALLOON + "\",\"preset\":\"hero\",\"field\":\"image/reference\"}")
                .contains("{\"reference\":\"" + RIVER + "\",\"field\":\"text/text\"}")
                .contains("{\"reference\":\"" + BALLOON + "\",\"field\":\"text/text\"}");
    }

    @Test
    void severalChangesOfAPageAreOneJob() throws Exception {
        recorder.process(
                request(),
                List.of(Modification.onModified(CONTENT + "/image"), Modification.onCreated(CONTENT + "/text")));
        assertThat(left).hasSize(1);
    }

    @Test
    void aPageThatIsNotPublishedIsForgotten() throws Exception {
        properties(CONTENT).put("published", false);
        recorder.process(request(), List.of(Modification.onModified(CONTENT)));
        assertThat(job.process(job(left.get(0)))).isEqualTo(JobResult.OK);
        assertThat(told.get(0)).startsWith("DELETE /api/v1/usages/demo/");
    }

    @Test
    void aDeletedPageIsForgotten() throws Exception {
        ResourceResolver before = sling.resourceResolver();
        ResourceResolver now = new ResourceResolverWrapper(before) {
            @Override
            public @Nullable Resource getResource(String path) {
                return path.startsWith(SlingSite.PAGE) ? null : super.getResource(path);
            }

            @Override
            public ResourceResolver clone(@Nullable Map<String, Object> credentials) {
                return new ResourceResolverWrapper(before) {
                    @Override
                    public void close() {
                        // The repository of the test stays open.
                    }
                };
            }
        };
        recorder.process(
                new MockSlingHttpServletRequest(now, sling.bundleContext()),
                List.of(Modification.onDeleted(SlingSite.PAGE)));
        assertThat(left).extracting(note -> note.get("page")).containsExactly(SlingSite.PAGE);
        assertThat(left.get(0)).doesNotContainKey("references");
    }

    @Test
    void whatIsNoContentIsNobodysBusiness() throws Exception {
        recorder.process(request(), List.of(Modification.onModified("/conf/magazine"), Modification.onDeleted("/etc")));
        assertThat(left).isEmpty();
    }

    @Test
    void whatOnlyWeCannotReadNeverStopsASave() throws Exception {
        properties("/content/magazine").put("sling:url", "https://www.example.com/two words");
        properties(CONTENT).put("jcr:title", "long ".repeat(200));
        properties(CONTENT + "/image").put("preset", "Large hero");
        recorder.process(request(), List.of(Modification.onModified(CONTENT)));
        assertThat(job.process(job(left.get(0)))).isEqualTo(JobResult.OK);
        assertThat(told.get(0))
                .contains("{\"reference\":\"" + BALLOON + "\",\"field\":\"image/reference\"}")
                .contains("long…\"")
                .doesNotContain("two words", "Large hero");
    }

    @Test
    void aQueueThatIsClosedDoesNotStopASaveEither() {
        UsageRecorder without =
                new UsageRecorder(sling.getService(VitrineSite.class), only(JobManager.class, "addJob", given -> {
                    throw new IllegalStateException("closed");
                }));
        without.process(request(), List.of(Modification.onModified(CONTENT)));
        assertThat(left).isEmpty();
    }

    @Test
    void whatVitrineRefusesForWhatItSaysIsNotToldForEver() throws Exception {
        recorder.process(request(), List.of(Modification.onModified(CONTENT)));
        status = 400;
        assertThat(job.process(job(left.get(0)))).isEqualTo(JobResult.CANCEL);
        status = 401;
        assertThat(job.process(job(left.get(0)))).as("a key is mended").isEqualTo(JobResult.FAILED);
    }

    @Test
    void whileVitrineDoesNotAnswerTheJobStays() throws Exception {
        status = 503;
        recorder.process(request(), List.of(Modification.onModified(CONTENT)));
        assertThat(job.process(job(left.get(0)))).isEqualTo(JobResult.FAILED);
    }

    private ModifiableValueMap properties(String path) {
        return sling.resourceResolver().getResource(path).adaptTo(ModifiableValueMap.class);
    }

    private MockSlingHttpServletRequest request() {
        return new MockSlingHttpServletRequest(sling.resourceResolver(), sling.bundleContext());
    }

    /** Sling's queue, of which only the end matters where jobs are left. */
    private JobManager keeping() {
        return only(JobManager.class, "addJob", given -> {
            assertThat(given[0]).isEqualTo(UsageNote.TOPIC);
            @SuppressWarnings("unchecked")
            Map<String, Object> note = (Map<String, Object>) given[1];
            left.add(new HashMap<>(note));
            return null;
        });
    }

    private static Job job(Map<String, Object> note) {
        ValueMap properties = new ValueMapDecorator(note);
        return only(
                Job.class,
                "getProperty",
                given -> given[1] instanceof Class<?> type
                        ? properties.get((String) given[0], type)
                        : properties.get((String) given[0], given[1]));
    }

    /** Something of which one method is wanted. */
    private static <T> T only(Class<T> type, String wanted, Function<Object[], @Nullable Object> answer) {
        Object made = Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == given[0];
                    default -> {
                        assertThat(method.getName()).isEqualTo(wanted);
                        yield answer.apply(given);
                    }
                });
        return type.cast(made);
    }
}
