# Varnish in front of Vitrine: keeps answers for as long as Vitrine says, and forgets them when Vitrine says so.
# Needs vmod_xkey (Debian: apt-get install varnish varnish-modules). See docs/caching.md.
vcl 4.1;

import std;
import xkey;

# Where Vitrine answers.
backend vitrine {
    .host = "127.0.0.1";
    .port = "8080";
    .probe = {
        .url = "/health/live";
        .interval = 5s;
        .initial = 3;
    }
}

# Who may purge: the machines that Vitrine runs on, and nobody else.
acl purgers {
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ purgers) {
            return (synth(403, "Not allowed to purge"));
        }
        # Where others could send from these addresses, too, give Vitrine a secret (purge: key) and ask for it:
        # if (req.http.purge-key != "...") { return (synth(403, "Not allowed to purge")); }
        if (!req.http.xkey-purge) {
            return (synth(400, "xkey-purge names the keys, or * for everything"));
        }
        if (req.http.xkey-purge == "*") {
            if (!std.ban("obj.status != 0")) {
                return (synth(500, std.ban_error()));
            }
            return (synth(200, "Purged everything"));
        }
        return (synth(200, "Purged " + xkey.purge(req.http.xkey-purge) + " answers"));
    }

    # Stale answers: for this long while a new one is asked for (delivery.staleWhileRevalidate), and while Vitrine does
    # not answer for as long as it has allowed (see beresp.grace below).
    if (std.healthy(req.backend_hint)) {
        set req.grace = 1h;
    }

    if (req.url ~ "^/media/" && (req.method == "GET" || req.method == "HEAD")) {
        # Nothing that is delivered depends on who asks.
        unset req.http.Cookie;
        unset req.http.Authorization;
        # Three kinds of browsers instead of a variant for each of their versions.
        if (req.http.Accept ~ "(?i)image/avif(?!\s*;\s*q=0(\.0*)?\s*(,|$))") {
            set req.http.Accept = "image/avif,image/webp,*/*";
        } elsif (req.http.Accept ~ "(?i)image/webp(?!\s*;\s*q=0(\.0*)?\s*(,|$))") {
            set req.http.Accept = "image/webp,*/*";
        } else {
            set req.http.Accept = "*/*";
        }
        set req.url = std.querysort(req.url);
        return (hash);
    }
}

sub vcl_backend_response {
    set beresp.http.xkey = beresp.http.Surrogate-Key;

    # What Vitrine allows caches that it can purge (RFC 9213).
    if (beresp.http.CDN-Cache-Control ~ "max-age=\d") {
        set beresp.ttl = std.duration(
            regsub(beresp.http.CDN-Cache-Control, "^.*max-age=(\d+).*$", "\1s"), 0s);
        set beresp.grace = 0s;
        set beresp.keep = 0s;
        if (beresp.http.CDN-Cache-Control ~ "stale-while-revalidate=\d") {
            set beresp.grace = std.duration(
                regsub(beresp.http.CDN-Cache-Control, "^.*stale-while-revalidate=(\d+).*$", "\1s"), 0s);
        }
        if (beresp.http.CDN-Cache-Control ~ "stale-if-error=\d" && std.duration(
                regsub(beresp.http.CDN-Cache-Control, "^.*stale-if-error=(\d+).*$", "\1s"), 0s) > beresp.grace) {
            set beresp.grace = std.duration(
                regsub(beresp.http.CDN-Cache-Control, "^.*stale-if-error=(\d+).*$", "\1s"), 0s);
        }
    }

    # Long videos are asked for in parts, and would push everything else out.
    if (std.integer(beresp.http.Content-Length, 0) > 50000000) {
        return (pass(1h));
    }
}

sub vcl_deliver {
    # A browser counts from now on, but not beyond the moment at which this answer must be gone.
    if (resp.http.Cache-Control ~ "max-age=\d" && obj.ttl < std.duration(
            regsub(resp.http.Cache-Control, "^.*max-age=(\d+).*$", "\1s"), 0s)) {
        if (obj.ttl > 0s) {
            set resp.http.Cache-Control = "public, max-age=" + std.integer(duration=obj.ttl) + ", must-revalidate";
        } else {
            set resp.http.Cache-Control = "public, max-age=0, must-revalidate";
        }
    }
    unset resp.http.Age;

    # RFC 9211: who answered from where, the nearest to Vitrine first.
    if (obj.hits > 0) {
        set resp.http.Cache-Status = resp.http.Cache-Status + ", Varnish; hit";
    } else {
        set resp.http.Cache-Status = resp.http.Cache-Status + ", Varnish; fwd=miss";
    }

    unset resp.http.xkey;
    unset resp.http.Surrogate-Key;
    unset resp.http.Surrogate-Control;
    unset resp.http.Cache-Tag;
}
