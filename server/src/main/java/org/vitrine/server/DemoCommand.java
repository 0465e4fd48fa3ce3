package org.vitrine.server;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import org.vitrine.sample.SampleLibrary;
import org.vitrine.server.demo.DemoFolder;
import org.vitrine.server.demo.DemoServer;

/** Starts everything with a library that is painted at the first start. */
@Parameters(commandDescription = "Start everything with a sample library")
final class DemoCommand extends Command {

    @Parameter(names = "--port", placeholder = "PORT", description = "Port to listen on")
    private int port = 8080;

    @Parameter(names = "--data", placeholder = "DIR", description = "Folder for everything the demo keeps")
    private Path data = Path.of("data");

    @Override
    int run() throws Exception {
        DemoFolder folder = new DemoFolder(data.toAbsolutePath().normalize());
        SampleLibrary library = new SampleLibrary(folder.library(), InstantSource.system());
        if (!library.isComplete()) {
            library.paint(DemoCommand::tellPainted);
        }
        try (DemoServer demo = DemoServer.start(folder, port)) {
            demo.awaitReady();
            tellAddresses(System.out, folder);
            demo.awaitStop();
        }
        return 0;
    }

    private static void tellPainted(int done, int total, String name) {
        if (done % 10 == 0 || done == total) {
            System.out.println("Painting the sample library: " + done + " of " + total);
        }
    }

    private void tellAddresses(PrintStream out, DemoFolder folder) throws IOException {
        String base = "http://localhost:" + port;
        out.println();
        out.println("Vitrine is ready.");
        out.println("  The demo's CMS    " + base + "/cms/");
        out.println("  Published pages   " + base + "/cms/en-GB/  /cms/de-DE/  /cms/fr-FR/");
        out.println("  Renditions        " + base + "/media/{key}/{preset}");
        out.println("  The API           " + base + "/api/v1/docs");
        out.println("                    curl -H \"Authorization: Bearer " + folder.apiKey() + "\" '" + base
                + "/api/v1/assets?q=balloon'");
        out.println("  Health            " + base + "/health/ready");
        out.println("  The DAM           " + folder.library() + "  (edit a sidecar or replace a picture, and look)");
        out.println("Stop with Ctrl+C.");
    }
}
