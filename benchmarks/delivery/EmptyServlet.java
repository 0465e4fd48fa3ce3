import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The least a Jetty servlet can do: the same bytes from direct memory each time, or 304. Jetty's defaults throughout. */
public final class EmptyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String TAG = "\"same\"";

    private final transient ByteBuffer content;

    private EmptyServlet(byte[] bytes) {
        content = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", TAG);
        if (TAG.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/webp");
        response.setContentLength(content.remaining());
        response.getOutputStream().write(content.duplicate());
    }

    /** Arguments: port, and the file whose bytes are written. */
    public static void main(String[] arguments) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(arguments[0]));
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
        context.addServlet(new ServletHolder(new EmptyServlet(Files.readAllBytes(Path.of(arguments[1])))), "/*");
        server.setHandler(context);
        server.start();
        server.join();
    }
}
