package org.vitrine.server;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.RequestLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.generic.api.RestApi;
import org.vitrine.picker.preview.Previews;
import org.vitrine.picker.session.PickerServices;
import org.vitrine.server.config.VitrineConfig;
import org.vitrine.server.log.AccessLog;
import org.vitrine.server.web.EmbedServlet;
import org.vitrine.server.web.LateContexts;
import org.vitrine.server.web.PickerContext;
import org.vitrine.server.web.RequestMeterLog;
import org.vitrine.server.web.WebServer;

/** A running Vitrine: a delivery node, and beside it the picker and the API, on a web server of its own. */
public final class VitrineServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VitrineServer.class);

    private static final String PICKER = "/picker";

    /** Public pages, one for each asset. */
    private static final String PAGES = "/a";

    private final Opened opened;
    private final Duration drain;
    private final DeliveryNode node;
    private final WebServer web;

    private VitrineServer(VitrineConfig config, List<? extends Handler> guests, Opened opened) throws Exception {
        InstantSource clock = InstantSource.system();
        this.opened = opened;
        this.drain = config.operations().drain();
        OpenedBeside<WebServer> listening =
                OpenedBeside.start("web server", () -> new WebServer(config.http()), WebServer::close);
        this.node = opened.add(DeliveryNode.open(config, clock));
        String base = config.delivery().base();
        List<RequestLog> told = new ArrayList<>();
        told.add(new RequestMeterLog(node.bases(), node.measurements().requests()));
        if (config.operations().accessLog()) {
            told.add(accessLog(node.bases()));
        }
        // Last, so that it is the first to stop: what is being answered still needs the rest.
        this.web = opened.add(listening.get());
        List<Handler> contexts = new ArrayList<>(guests);
        node.mounts().forEach(mount -> contexts.add(WebServer.context(mount)));
        contexts.add(WebServer.context("/embed", new EmbedServlet()));
        LateContexts late = new LateContexts(List.of(PICKER, RestApi.PATH, PAGES), () -> forEditors(config, clock));
        node.watch("interfaces", "The picker and the API cannot be opened.", () -> !late.broken());
        web.start(base, node.prompt(), contexts, late, told);
        opened.add(OpenedSoon.start(late::open, node::ready));
        LOG.info(
                "Vitrine answers on port {} with {}, which writes {}",
                web.port(),
                node.transformer().engine(),
                node.transformer().writes());
    }

    /** Starts a server; it answers when this returns, and is ready once its sources have been read. */
    public static VitrineServer start(VitrineConfig config) throws Exception {
        return start(config, List.of());
    }

    /**
     * Starts a server that also serves what is not part of it.
     *
     * @param guests contexts beside Vitrine's own
     */
    public static VitrineServer start(VitrineConfig config, List<? extends Handler> guests) throws Exception {
        Opened opened = new Opened();
        try {
            return new VitrineServer(config, guests, opened);
        } catch (Exception e) {
            opened.close();
            throw e;
        }
    }

    private RequestLog accessLog(List<String> bases) {
        AccessLog log = opened.add(AccessLog.toStandardOutput(bases));
        node.measurements().watchAccessLog(log::dropped);
        return log;
    }

    /** What editors and integrators ask for. It takes longer to open than all the rest, and no picture waits for it. */
    private List<? extends Handler> forEditors(VitrineConfig config, InstantSource clock) {
        ApiNode api = new ApiNode(node, config, clock);
        return List.of(
                new PickerContext(PICKER, picker(config, clock)),
                WebServer.apiContext(RestApi.PATH, api.calls()),
                WebServer.context(PAGES, api.pages()));
    }

    private PickerServices picker(VitrineConfig config, InstantSource clock) {
        return new PickerServices(
                node.search(),
                node.assets(),
                node.catalog().presets(),
                node.catalog().sites(),
                config::pickerKey,
                new Previews(node.pictures()),
                node.facts(),
                clock,
                config.http().publicUrl().getScheme().equals("https"));
    }

    /** Where it answers on this machine. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + web.port());
    }

    /** Waits until the process is told to stop, and then finishes what was begun. */
    public void awaitStop() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(this::drainAndClose));
        web.join();
    }

    /** First says that it is not ready, and gives balancers time to hear it. */
    private void drainAndClose() {
        node.drain();
        try {
            Thread.sleep(drain);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    /** Stops in the reverse order of the start: the web server first, which finishes what it is answering. */
    @Override
    public void close() {
        opened.close();
    }
}
