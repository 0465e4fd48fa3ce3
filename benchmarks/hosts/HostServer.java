import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.vitrine.servlet.filter.VitrineFilter;

/** A CMS that writes one page, with the filter and without. */
public final class HostServer extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 200_000;

    private final byte[] page;

    private HostServer(List<String> references) {
        page = page(references).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html; charset=UTF-8");
        String wanted = request.getParameter("bytes");
        long bytes = wanted == null ? page.length : Long.parseLong(wanted);
        for (long written = 0; written < bytes; written += page.length) {
            response.getOutputStream().write(page);
        }
    }

    private static String page(List<String> references) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"en-GB\"><head><title>Page</title></head><body>");
        int part = PAGE / references.size();
        for (int i = 0; i < references.size(); i++) {
            html.append("<figure><img data-dam=\"").append(references.get(i)).append("\" class=\"wide\"></figure>\n");
            for (int line = 0; html.length() < (i + 1) * part; line++) {
                html.append("<p class=\"text\">Paragraph <b>").append(line).append("</b> with a <a href=\"/page?a=1&amp;b=2\">link</a> and a few more words.</p>\n");
            }
        }
        return html.append("</body></html>").toString();
    }

    /** Arguments: port, Vitrine's address, and the references. */
    public static void main(String[] arguments) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(arguments[0]));
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
        context.setInitParameter("vitrine.server", arguments[1]);
        context.setInitParameter("vitrine.media", arguments[1] + "/media");
        context.setInitParameter("vitrine.site", "bench");
        HostServer servlet = new HostServer(List.of(arguments[2].split(" ")));
        context.addServlet(new ServletHolder(servlet), "/*");
        context.addFilter(VitrineFilter.class, "/filtered/*", EnumSet.of(DispatcherType.REQUEST));
        server.setHandler(context);
        server.start();
        server.join();
    }
}
