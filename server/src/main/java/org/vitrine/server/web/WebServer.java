package org.vitrine.server.web;

import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.concurrent.Executor;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.vitrine.generic.api.RestApi;
import org.vitrine.proxy.http.PromptAnswers;
import org.vitrine.server.config.VitrineConfig;

/** Jetty as Vitrine wants it: blocking code on virtual threads, one context for each part, nothing told about itself. */
public final class WebServer implements AutoCloseable {

    private static final int PLATFORM_THREADS = 64;
    private static final long IDLE_MILLIS = 30_000;
    private static final long STOP_MILLIS = 10_000;

    /** The ^ of IIIF is no character of a URL by the letter (RFC 3986), yet browsers send it as it is. */
    private static final UriCompliance URLS = UriCompliance.DEFAULT.with(
            "Vitrine", Violation.ILLEGAL_PATH_CHARACTERS, Violation.AMBIGUOUS_PATH_SEPARATOR);

    /** Below this, a segment is a name that a CMS has given. */
    private static final String NAMES = RestApi.PATH + "/usages/";

    private final Executor waiting;
    private final Server server;
    private final ServerConnector connector;
    private final ContextHandlerCollection contexts = new ContextHandlerCollection();

    /** @param address where it listens, and which proxies it believes */
    public WebServer(VitrineConfig.Http address) {
        QueuedThreadPool threads = new QueuedThreadPool(PLATFORM_THREADS);
        threads.setName("http");
        waiting = VirtualThreads.getNamedVirtualThreadsExecutor("request-");
        threads.setVirtualThreadsExecutor(waiting);
        server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setUriCompliance(URLS);
        // A table of 200 KB for each connection, to spare a page's few requests some strings.
        http.setHeaderCacheSize(0);
        if (!address.trustedProxies().isEmpty()) {
            http.addCustomizer(new TrustedProxies(address.trustedProxies()));
        }
        // One thread for each processor reads requests, and answers those whose answer lies ready.
        connector = new ServerConnector(
                server, 1, Runtime.getRuntime().availableProcessors(), new HttpConnectionFactory(http));
        connector.setHost(address.host());
        connector.setPort(address.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        server.setErrorHandler(new ProblemHandler());
        server.setStopTimeout(STOP_MILLIS);
    }

    /** A context that holds one servlet and no sessions. */
    public static ServletContextHandler context(String path, HttpServlet servlet) {
        ServletContextHandler context = new ServletContextHandler(path, ServletContextHandler.NO_SESSIONS);
        context.addServlet(new ServletHolder(servlet), "/*");
        context.setErrorHandler(new ProblemHandler());
        return context;
    }

    /** A context for a mount. It answers at its path itself, too, and does not send askers on to the path with a slash. */
    public static ServletContextHandler context(Mount mount) {
        ServletContextHandler context = context(mount.path(), mount.servlet());
        context.setAllowNullPathInContext(true);
        return context;
    }

    /** A context of the API, in whose paths a CMS's page may be called by a name with encoded slashes in it. */
    public static ServletContextHandler apiContext(String path, HttpServlet servlet) {
        ServletContextHandler context = context(new Mount(path, servlet));
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        return context;
    }

    /**
     * Starts to listen.
     *
     * @param base where files are delivered, such as {@code /media}
     * @param ready answers below the base that need no waiting
     * @param handlers contexts that answer everything else
     * @param late contexts that are opened later
     * @param told of every request that was answered
     */
    public void start(
            String base,
            PromptAnswers ready,
            List<? extends Handler> handlers,
            LateContexts late,
            List<RequestLog> told)
            throws Exception {
        server.setRequestLog(new RequestLog.Collection(told.toArray(RequestLog[]::new)));
        handlers.forEach(contexts::addHandler);
        Handler all = new ClientWatch(new Handler.Sequence(late, contexts));
        // Waits at a stop until every request under way is answered.
        server.setHandler(
                new GracefulHandler(new AmbiguousPaths(NAMES, new PromptHandler(base + "/", ready, all, waiting))));
        server.start();
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Waits until the server is stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    /** Takes no more requests and finishes those that have begun. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The web server did not stop", e);
        }
    }
}
