package org.vitrine.server.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.vitrine.proxy.cache.Asker;
import org.vitrine.proxy.cache.CurrentAsker;

/**
 * Notices that a client has gone while its picture is being made. A server that only writes learns of it with the first
 * write; here the connection is listened to as long as a request without content of its own waits. A client that only
 * closes its own side counts as gone, as with most servers in front. What turns out to be the next request is given back.
 */
final class ClientWatch extends Handler.Wrapper {

    ClientWatch(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
        boolean alone =
                request.getConnectionMetaData().getHttpVersion().getVersion() <= HttpVersion.HTTP_1_1.getVersion();
        if (!alone || request.getLength() > 0 || !(connection instanceof AbstractEndPoint endPoint)) {
            return super.handle(request, response, callback);
        }
        return CurrentAsker.with(gone -> Listener.on(endPoint, gone), () -> super.handle(request, response, callback));
    }

    /** Listens to one connection while nothing is written to it. */
    private static final class Listener implements Callback, Asker.Watch {

        private final AbstractEndPoint endPoint;
        private final Runnable gone;
        private boolean listening;
        private boolean closed;

        private Listener(AbstractEndPoint endPoint, Runnable gone) {
            this.endPoint = endPoint;
            this.gone = gone;
        }

        static Listener on(AbstractEndPoint endPoint, Runnable gone) {
            Listener listener = new Listener(endPoint, gone);
            listener.listen();
            return listener;
        }

        private synchronized void listen() {
            listening = endPoint.tryFillInterested(this);
        }

        /** Leaves the connection to its server, which does not expect anyone else to listen. */
        @Override
        public synchronized void close() {
            closed = true;
            if (listening) {
                endPoint.getFillInterest().onFail(new EofException("no longer listened to"));
            }
        }

        /** There is something to read: the next request, or the end. */
        @Override
        public synchronized void succeeded() {
            listening = false;
            if (closed) {
                return;
            }
            try {
                ByteBuffer next = BufferUtil.allocate(1);
                int read = endPoint.fill(next);
                if (read < 0) {
                    gone.run();
                } else if (read == 0) {
                    listen();
                } else if (endPoint.getConnection() instanceof Connection.UpgradeTo reader) {
                    reader.onUpgradeTo(next);
                }
            } catch (IOException broken) {
                gone.run();
            }
        }

        @Override
        public synchronized void failed(Throwable cause) {
            listening = false;
            if (closed) {
                return;
            }
            if (cause instanceof TimeoutException) {
                // Silence is what is expected of it.
                listen();
            } else {
                gone.run();
            }
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }
}
