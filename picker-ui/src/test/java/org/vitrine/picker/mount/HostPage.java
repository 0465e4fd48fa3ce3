package org.vitrine.picker.mount;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import org.vitrine.picker.preview.PaintedLibrary;

/** A page of another origin around a running picker, to look at it by hand: {@code main} prints its address. */
final class HostPage {

    private HostPage() {}

    public static void main(String[] args) throws Exception {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 0;
        HttpServer host = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        String origin = "http://127.0.0.1:" + host.getAddress().getPort();
        Path folder = Files.createTempDirectory("picker");
        RunningPicker picker = new RunningPicker(folder, false, origin);
        host.createContext("/", exchange -> {
            String query = String.valueOf(exchange.getRequestURI().getRawQuery());
            byte[] page =
                    page(picker.address("/").toString(), origin, token(), query).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        host.start();
        System.out.println(origin);
    }

    private static String token() {
        try {
            JWTClaimsSet claims = new JWTClaimsSet.Builder()
                    .audience("vitrine-picker")
                    .issuer("magazine")
                    .subject("editor")
                    .issueTime(Date.from(PaintedLibrary.NOW))
                    .expirationTime(Date.from(PaintedLibrary.NOW.plusSeconds(300)))
                    .build();
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(RunningPicker.KEY));
            return token.serialize();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String page(String picker, String origin, String token, String query) {
        return """
                <!doctype html><title>Host</title>
                <style>html,body,iframe{margin:0;border:0;width:100%%;height:100%%;display:block}</style>
                <script>
                const wanted = new URLSearchParams('%s');
                const session = crypto.randomUUID();
                const picker = new URL('%s');
                const frame = document.createElement('iframe');
                for (const [name, value] of Object.entries({ site: 'magazine', origin: '%s', session,
                    lang: wanted.get('lang') ?? 'en', theme: wanted.get('theme') ?? 'auto' })) {
                  picker.searchParams.set(name, value);
                }
                frame.sandbox = 'allow-scripts allow-same-origin allow-forms';
                frame.src = picker;
                window.answers = [];
                addEventListener('message', (event) => {
                  if (event.source !== frame.contentWindow || event.origin !== picker.origin) return;
                  window.answers.push(event.data);
                  if (event.data.type === 'vitrine:ready' && !wanted.has('silent')) {
                    frame.contentWindow.postMessage({ type: 'vitrine:open', session,
                      token: wanted.get('token') ?? '%s', locale: wanted.get('locale') ?? 'en-GB',
                      value: wanted.get('value') ?? '', kinds: wanted.getAll('kind'), presets: wanted.getAll('preset'),
                      multiple: wanted.has('multiple') }, picker.origin);
                  }
                });
                addEventListener('DOMContentLoaded', () => document.body.append(frame));
                </script><body></body>
                """.formatted(query.equals("null") ? "" : query.replace("'", ""), picker, origin, token);
    }
}
