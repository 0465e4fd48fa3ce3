package org.vitrine.proxy.purge;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One Varnish with vmod_xkey, configured as in {@code docs/varnish/vitrine.vcl}: a {@code PURGE} request names keys in
 * {@code xkey-purge}, or {@code *} for everything, and may have to show a secret in {@code purge-key}.
 */
public final class VarnishPurger implements Purger {

    /** Varnish reads header lines of up to 8 KB; a key is at most 67 characters long. */
    private static final int MOST_KEYS = 100;

    private final String name;
    private final URI address;
    private final Optional<String> secret;
    private final PurgeClient client;

    /**
     * @param address of this one Varnish, not of a balancer before several
     * @param secret what its configuration wants to see, empty if it goes by addresses alone
     */
    public VarnishPurger(String name, URI address, Optional<String> secret, PurgeClient client) {
        this.name = name;
        this.address = address;
        this.secret = secret;
        this.client = client;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int most() {
        return MOST_KEYS;
    }

    @Override
    public void purge(Set<SurrogateKey> keys) throws PurgeFailure {
        send(keys.stream().map(SurrogateKey::value).collect(Collectors.joining(" ")));
    }

    @Override
    public void purgeAll() throws PurgeFailure {
        send("*");
    }

    private void send(String keys) throws PurgeFailure {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method("PURGE", BodyPublishers.noBody())
                .header("xkey-purge", keys);
        secret.ifPresent(key -> request.header("purge-key", key));
        client.send(request);
    }
}
