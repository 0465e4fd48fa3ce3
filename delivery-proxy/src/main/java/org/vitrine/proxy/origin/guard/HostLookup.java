package org.vitrine.proxy.origin.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
@FunctionalInterface
public interface HostLookup {

    /** The operating system's resolver. */
    HostLookup SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /** All addresses a name stands for now; an address stands for itself. */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
