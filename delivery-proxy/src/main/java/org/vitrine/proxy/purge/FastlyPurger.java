package org.vitrine.proxy.purge;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.stream.Collectors;

/** A Fastly service, by its purge API. The token needs the scopes {@code purge_select} and {@code purge_all}. */
public final class FastlyPurger implements Purger {

    /** Where Fastly's API answers. */
    public static final URI API = URI.create("https://api.fastly.com");

    /** Fastly's own limit for one batch. */
    private static final int MOST_KEYS = 256;

    private final String name;
    private final URI service;
    private final String token;
    private final PurgeClient client;

    /**
     * @param api {@link #API}
     * @param serviceId letters and digits
     */
    public FastlyPurger(String name, URI api, String serviceId, String token, PurgeClient client) {
        this.name = name;
        this.service = URI.create(api + "/service/" + serviceId);
        this.token = token;
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
        client.send(request("/purge")
                .header("Surrogate-Key", keys.stream().map(SurrogateKey::value).collect(Collectors.joining(" "))));
    }

    @Override
    public void purgeAll() throws PurgeFailure {
        client.send(request("/purge_all"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service + path))
                .POST(BodyPublishers.noBody())
                .header("Accept", "application/json")
                .header("Fastly-Key", token);
    }
}
