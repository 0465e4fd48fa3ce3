import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.core.asset.NativeId;

/** A Vitrine as anyone runs it: by the launcher, with a configuration and a folder of photos of its own. */
final class Vitrine {

    private final Lab lab;
    private final Path folder;
    private final Running process;

    private Vitrine(Lab lab, Path folder, Running process) {
        this.lab = lab;
        this.folder = folder;
        this.process = process;
    }

    /** The folder a step's photos go to, empty; everything in it is approved. */
    static Path photos(Lab lab, String step) {
        lab.emptyFolder("vitrine-" + step);
        Path photos = lab.folder("vitrine-" + step + "/photos");
        Lab.write(photos.resolve(".vitrine.yaml"), "approval: approved\n");
        return photos;
    }

    /** Puts a master into a folder under another name without copying it, as it may be large. */
    static void hang(Path photos, String name, Path master) {
        try {
            Files.createLink(photos.resolve(name), master);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server on a step's photos; what an earlier one left in its data folder stays. */
    static Vitrine start(Lab lab, String step, String presets) throws InterruptedException {
        return start(lab, step, presets, true, "");
    }

    /** Starts a server that does the work it is measured at and no other: intermediates are made for later requests. */
    static Vitrine startPlain(Lab lab, String step, String presets) throws InterruptedException {
        return start(lab, step, presets, false, "");
    }

    /** The same, with another libvips than the system's. */
    static Vitrine startPlain(Lab lab, String step, String presets, Path libvips) throws InterruptedException {
        return start(lab, step, presets, false, "", Map.of("VITRINE_LIBVIPS", libvips.toString()));
    }

    /** @param more further sections of the configuration, as YAML */
    static Vitrine start(Lab lab, String step, String presets, boolean intermediates, String more) throws InterruptedException {
        return start(lab, step, presets, intermediates, more, Map.of());
    }

    private static Vitrine start(Lab lab, String step, String presets, boolean intermediates, String more, Map<String, String> environment)
            throws InterruptedException {
        Path folder = lab.folder("vitrine-" + step);
        Lab.write(folder.resolve("vitrine.yaml"), """
                server: {host: 127.0.0.1, port: %1$d, publicUrl: "http://127.0.0.1:%1$d"}
                delivery: {intermediates: %3$s}
                data: ./data
                sources:
                  - {name: photos, type: folder, path: ./photos}
                sites:
                  - {name: bench, origins: ["http://127.0.0.1:1"], locales: [en-GB], market: GB}
                presets:
                %2$s
                """.formatted(lab.port(0), presets.indent(2), intermediates) + more);
        String launcher = Path.of("vitrine").toAbsolutePath().toString();
        Map<String, String> all = new HashMap<>(environment);
        all.put("VITRINE_AS_BUILT", "yes");
        Running process = lab.start("vitrine", folder, all, List.of(launcher, "serve", "--config", "vitrine.yaml"));
        lab.await(process, "http://127.0.0.1:" + lab.port(0) + "/health/ready");
        return new Vitrine(lab, folder, process);
    }

    Running process() {
        return process;
    }

    Path photos() {
        return folder.resolve("photos");
    }

    /** The address of a picture: {@code hero/x.webp?w=960} of a file. */
    String url(String file, String rest) {
        return "http://127.0.0.1:" + lab.port(0) + path(file, rest);
    }

    static String path(String file, String rest) {
        return "/media/" + new NativeId("photos", file).key() + "/" + rest;
    }

    void stop() {
        lab.stop(process);
    }
}
