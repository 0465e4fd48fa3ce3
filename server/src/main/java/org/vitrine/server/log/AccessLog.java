package org.vitrine.server.log;

import ch.qos.logback.core.AsyncAppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.ContextBase;
import ch.qos.logback.core.OutputStreamAppender;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.vitrine.proxy.http.Headers;

/**
 * Writes a line for every request that Jetty has answered. Requests never wait for it: when more lines wait to be written
 * than may, further ones are dropped, and counted.
 */
public final class AccessLog implements RequestLog, AutoCloseable {

    private static final int MOST_WAITING = 8192;
    private static final int LONGEST_STOP_MILLIS = 2_000;

    private final AsyncAppenderBase<AccessEntry> lines = new AsyncAppenderBase<>();
    /** Places in the queue: what has no place is dropped here, where it can be counted. */
    private final Semaphore places;

    private final LongAdder dropped = new LongAdder();

    /** @param sink where the lines go */
    AccessLog(List<String> bases, OutputStreamAppender<AccessEntry> sink, int mostWaiting) {
        this.places = new Semaphore(mostWaiting);
        ContextBase context = new ContextBase();
        AccessEncoder encoder = new AccessEncoder(bases, places::release);
        encoder.setContext(context);
        encoder.start();
        sink.setContext(context);
        sink.setEncoder(encoder);
        sink.start();
        lines.setContext(context);
        lines.setName("access");
        lines.setQueueSize(mostWaiting);
        lines.setDiscardingThreshold(0);
        lines.setNeverBlock(true);
        lines.setMaxFlushTime(LONGEST_STOP_MILLIS);
        lines.addAppender(sink);
        lines.start();
    }

    /**
     * Writes to standard output.
     *
     * @param bases paths below which pictures and files are delivered, such as {@code /media}; lines of requests there
     *     say more
     */
    public static AccessLog toStandardOutput(List<String> bases) {
        return new AccessLog(bases, new ConsoleAppender<>(), MOST_WAITING);
    }

    @Override
    public void log(Request request, Response response) {
        if (!places.tryAcquire()) {
            dropped.increment();
            return;
        }
        lines.doAppend(new AccessEntry(
                Request.getTimeStamp(request),
                request.getMethod(),
                request.getHttpURI().getPath(),
                response.getStatus(),
                Response.getContentBytesWritten(response),
                TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - request.getBeginNanoTime()),
                response.getHeaders().get(Headers.VERDICT),
                response.getHeaders().get(Headers.CACHE_STATUS),
                request.getHeaders().get(HttpHeader.REFERER),
                Request.getRemoteAddr(request)));
    }

    /** How many lines were dropped since the start. */
    public long dropped() {
        return dropped.sum();
    }

    /** Writes what waits, and stops. */
    @Override
    public void close() {
        lines.stop();
    }
}
