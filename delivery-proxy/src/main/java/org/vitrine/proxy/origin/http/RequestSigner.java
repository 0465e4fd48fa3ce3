package org.vitrine.proxy.origin.http;

import java.net.URI;
import java.util.Map;

/** Adds to a request what proves who asks. */
@FunctionalInterface
public interface RequestSigner {

    /** All headers to be sent, those given among them. Asked anew for every attempt. */
    Map<String, String> signed(String method, URI uri, Map<String, String> headers);
}
