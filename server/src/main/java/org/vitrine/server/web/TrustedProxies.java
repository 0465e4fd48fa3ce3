package org.vitrine.server.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.vitrine.proxy.origin.guard.AddressBlock;

/**
 * Lets a request that came through known proxies count as its client's. Each proxy appends to {@code X-Forwarded-For} the
 * address that called it; the last of them that is no known proxy is the client. What stands before it, and what anybody
 * else says, may be made up and is not believed.
 */
final class TrustedProxies implements HttpConfiguration.Customizer {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    /** An address as proxies write it, some with a port behind it. */
    private static final Pattern FORM =
            Pattern.compile("\\[([0-9a-fA-F:.]+)](?::\\d{1,5})?|(\\d[\\d.]*)(?::\\d{1,5})?|([0-9a-fA-F:.]+)");

    private final List<AddressBlock> proxies;

    TrustedProxies(List<AddressBlock> proxies) {
        this.proxies = List.copyOf(proxies);
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        SocketAddress peer = request.getConnectionMetaData().getRemoteSocketAddress();
        if (!(peer instanceof InetSocketAddress near) || !trusts(near.getAddress())) {
            return request;
        }
        InetAddress client = client(near.getAddress(), request.getHeaders().getCSV(FORWARDED_FOR, false));
        return client.equals(near.getAddress()) ? request : new Forwarded(request, client);
    }

    /**
     * Who called first, as far as that is known for sure.
     *
     * @param passed addresses that proxies have seen, the last proxy's last
     */
    InetAddress client(InetAddress peer, List<String> passed) {
        InetAddress caller = peer;
        for (int i = passed.size() - 1; i >= 0 && trusts(caller); i--) {
            Optional<InetAddress> before = address(passed.get(i));
            if (before.isEmpty()) {
                return caller;
            }
            caller = before.get();
        }
        return caller;
    }

    private boolean trusts(InetAddress address) {
        return proxies.stream().anyMatch(block -> block.contains(address));
    }

    /** No name is ever resolved. */
    private static Optional<InetAddress> address(String written) {
        Matcher form = FORM.matcher(written.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            String digits =
                    form.group(1) != null ? form.group(1) : form.group(2) != null ? form.group(2) : form.group(3);
            return Optional.of(InetAddress.ofLiteral(digits));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A request as if its client had called by itself. */
    private static final class Forwarded extends Request.Wrapper {

        private final ConnectionMetaData connection;

        Forwarded(Request request, InetAddress client) {
            super(request);
            InetSocketAddress address = new InetSocketAddress(client, 0);
            this.connection = new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
                @Override
                public SocketAddress getRemoteSocketAddress() {
                    return address;
                }
            };
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }
    }
}
