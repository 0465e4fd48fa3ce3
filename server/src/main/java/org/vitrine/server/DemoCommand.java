package org.vitrine.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.vitrine.sample.SampleLibrary;
import org.vitrine.server.demo.DemoFolder;
import org.vitrine.server.demo.DemoServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything with a library that is painted at the first start. */
@Command(name = "demo", description = "Start everything with a sample library.", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder for everything the demo keeps (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws Exception {
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
