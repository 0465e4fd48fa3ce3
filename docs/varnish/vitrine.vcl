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

# Three kinds of browsers instead of a variant for each of their versions.
sub kind_of_browser {
    if (req.http.Accept ~ "(?i)image/avif(?!\s*;\s*q=0(\.0*)?\s*(,|$))") {
        set req.http.Accept = "image/avif,image/webp,*/*";
    } elsif (req.http.Accept ~ "(?i)image/webp(?!\s*;\s*q=0(\.0*)?\s*(,|$))") {
        set req.http.Accept = "image/webp,*/*";
    } else {
        set req.http.Accept = "*/*";
    }
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

    # How an answer was sought so far: nobody else says so. See vcl_hit.
    if (req.restarts == 0) {
        unset req.http.Vitrine-Sought;
    }
    if (req.http.Vitrine-Sought == "fresh") {
        set req.grace = 0s;
    } else {
        set req.grace = 365d;
    }

    if (req.url ~ "^/(media|iiif)/" && (req.method == "GET" || req.method == "HEAD")) {
        # Nothing that is delivered depends on who asks.
        unset req.http.Cookie;
        unset req.http.Authorization;
        # Viewers ask for information, too, whose type is negotiated otherwise.
        if (req.url ~ "^/media/") {
            call kind_of_browser;
        }
        set req.url = std.querysort(req.url);
        return (hash);
    }
}

# Stale answers are shown while a new one is asked for, as long as Vitrine allows that (stale-while-revalidate). After
# that a new one is waited for, and only if there is none the stale one is shown (stale-if-error). An answer's grace is the
# longer of the two.
sub vcl_hit {
    if (obj.ttl >= 0s || !std.healthy(req.backend_hint) || req.http.Vitrine-Sought == "any") {
        return (deliver);
    }
    if (obj.http.CDN-Cache-Control ~ "stale-while-revalidate=\d" && obj.ttl + std.duration(
            regsub(obj.http.CDN-Cache-Control, "^.*stale-while-revalidate=(\d+).*$", "\1s"), 0s) > 0s) {
        return (deliver);
    }
    set req.http.Vitrine-Sought = "fresh";
    return (restart);
}

sub vcl_backend_error {
    if (bereq.is_bgfetch) {
        return (abandon);
    }
}

sub vcl_backend_response {
    # What says that something failed takes no good answer's place.
    if (beresp.status >= 500) {
        if (bereq.is_bgfetch) {
            return (abandon);
        }
        set beresp.ttl = 0s;
        set beresp.grace = 0s;
        set beresp.keep = 0s;
        set beresp.uncacheable = true;
        return (deliver);
    }

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
    if (resp.status >= 500 && req.http.Vitrine-Sought == "fresh") {
        set req.http.Vitrine-Sought = "any";
        return (restart);
    }

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
