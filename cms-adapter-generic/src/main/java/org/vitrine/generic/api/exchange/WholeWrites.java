package org.vitrine.generic.api.exchange;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Hands a long answer on in as few pieces as may be. A container cuts an array into pieces of its own buffer and waits
 * for each; a page that asks for a hundred references would be woken as often, and its server, too.
 */
public final class WholeWrites extends HttpServletResponseWrapper {

    /** Shorter ones are left to the container, which puts them behind the head. */
    private static final int LONG = 32 * 1024;

    /** The connection holds a copy of what it has not sent yet. */
    private static final int MOST = 512 * 1024;

    public WholeWrites(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Output(super.getOutputStream());
    }

    private static final class Output extends ServletOutputStream {

        private final ServletOutputStream target;

        Output(ServletOutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int single) throws IOException {
            target.write(single);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length <= LONG) {
                target.write(bytes, from, length);
                return;
            }
            for (int at = 0; at < length; at += MOST) {
                target.write(ByteBuffer.wrap(bytes, from + at, Math.min(MOST, length - at)));
            }
        }

        @Override
        public void flush() throws IOException {
            target.flush();
        }

        @Override
        public void close() throws IOException {
            target.close();
        }

        @Override
        public boolean isReady() {
            return target.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            target.setWriteListener(listener);
        }
    }
}
