import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands beside Vitrine, each started as its makers ship it, in front of a Vitrine or on the same masters. */
final class Peers {

    private Peers() {}

    /** nginx with a proxy cache in front of Vitrine: its address. */
    static String nginx(Lab lab) throws InterruptedException {
        Optional<String> given = lab.options().peer("nginx");
        if (given.isPresent()) {
            return given.get();
        }
        Path folder = lab.emptyFolder("nginx");
        Lab.write(folder.resolve("nginx.conf"), """
                daemon off;
                worker_processes auto;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  keepalive_requests 10000000;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/temp;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  proxy_cache_path %1$s/cache keys_zone=pictures:10m;
                  server {
                    listen 127.0.0.1:%2$d;
                    location / {
                      proxy_pass http://127.0.0.1:%3$d;
                      proxy_cache pictures;
                      proxy_cache_valid 200 1h;
                      proxy_ignore_headers Cache-Control Expires;
                      add_header X-Cache-Status $upstream_cache_status;
                    }
                  }
                }
                """.formatted(folder, lab.port(2), lab.port(0)));
        Running nginx = lab.start("nginx", folder, Map.of(), List.of(
                Programs.find("nginx"), "-p", folder.toString(), "-e", folder + "/error.log", "-c", folder + "/nginx.conf"));
        String address = "http://127.0.0.1:" + lab.port(2);
        lab.await(nginx, address + "/health/live");
        return address;
    }

    /** Varnish in front of Vitrine, its cache in memory, with the rules it comes with: its address. */
    static String varnish(Lab lab) throws InterruptedException {
        Optional<String> given = lab.options().peer("varnish");
        if (given.isPresent()) {
            return given.get();
        }
        Path folder = lab.emptyFolder("varnish");
        Running varnish = lab.start("varnish", folder, Map.of(), List.of(
                Programs.find("varnishd"), "-F", "-n", folder + "/run",
                "-a", "127.0.0.1:" + lab.port(3), "-b", "127.0.0.1:" + lab.port(0), "-s", "malloc,128m"));
        String address = "http://127.0.0.1:" + lab.port(3);
        lab.await(varnish, address + "/health/live");
        return address;
    }

    /** Varnish as docs/caching.md sets it up, which Vitrine can purge: its address. */
    static String purgedVarnish(Lab lab) throws InterruptedException {
        Path folder = lab.emptyFolder("purged-varnish");
        String shipped = Lab.read(Path.of("docs/varnish/vitrine.vcl"));
        Lab.write(folder.resolve("vitrine.vcl"), shipped.replace("\"8080\"", '"' + String.valueOf(lab.port(0)) + '"'));
        Running varnish = lab.start("purged-varnish", folder, Map.of(), List.of(
                Programs.find("varnishd"), "-F", "-n", folder + "/run",
                "-a", "127.0.0.1:" + lab.port(5), "-f", folder + "/vitrine.vcl", "-s", "malloc,128m"));
        String address = "http://127.0.0.1:" + lab.port(5);
        lab.await(varnish, address + "/health/live");
        return address;
    }

    /** ipx on a folder of masters: its address. */
    static String ipx(Lab lab, Path masters) throws InterruptedException {
        Optional<String> given = lab.options().peer("ipx");
        if (given.isPresent()) {
            return given.get();
        }
        Path program = peers(lab).resolve("node_modules/.bin/ipx");
        Running ipx = lab.start("ipx", masters, Map.of(), List.of(
                Programs.find("node"), program.toString(), "serve", "--dir", masters.toString(),
                "--host", "127.0.0.1", "--port", String.valueOf(lab.port(4))));
        String address = "http://127.0.0.1:" + lab.port(4);
        lab.await(ipx, address + "/w_16/photo-12mp.jpg");
        return address;
    }

    static Path peers(Lab lab) {
        Path peers = lab.folder("peers");
        if (!peers.resolve("node_modules/sharp").toFile().exists()) {
            throw new IllegalStateException("sharp and ipx could not be installed");
        }
        return peers;
    }

    /** The libvips that sharp comes with: one file with all decoders in it. */
    static Path libvips(Lab lab) throws IOException {
        try (Stream<Path> files = Files.walk(peers(lab).resolve("node_modules/@img"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("libvips-cpp."))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("sharp came without a libvips of its own"));
        }
    }
}
