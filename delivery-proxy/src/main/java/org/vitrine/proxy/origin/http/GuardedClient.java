package org.vitrine.proxy.origin.http;

import java.net.URI;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.vitrine.proxy.origin.guard.GuardedResolver;
import org.vitrine.proxy.origin.guard.OriginGuard;

/**
 * The HTTP client with everything taken out that it would do by itself: no redirects, retries, cookies, credentials,
 * proxies or unpacking. It connects only where the resolver leads.
 */
final class GuardedClient {

    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 100;

    /** A name may mean other machines later; connections are not kept beyond this. */
    private static final TimeValue CONNECTION_LIFE = TimeValue.ofMinutes(2);

    private GuardedClient() {}

    static CloseableHttpClient open(GuardedResolver resolver, OriginLimits limits) {
        Http1Config heads = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        Timeout connect = Timeout.of(limits.connect());
        Timeout silence = Timeout.of(limits.silence());
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(heads)
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(silence)
                                .setTimeToLive(CONNECTION_LIFE)
                                .build())
                        .setDefaultTlsConfig(
                                TlsConfig.custom().setHandshakeTimeout(connect).build())
                        .setMaxConnTotal(limits.concurrent())
                        .setMaxConnPerRoute(limits.concurrent())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(silence)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("Vitrine")
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    static HttpUriRequestBase request(String method, URI uri, Map<String, String> headers) {
        HttpUriRequestBase request = new HttpUriRequestBase(method, uri);
        headers.forEach(request::setHeader);
        return request;
    }

    /** The host as it was judged: not parsed a second time, perhaps differently. */
    static HttpHost host(URI uri) {
        String host = uri.getHost();
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return new HttpHost(uri.getScheme(), name, OriginGuard.port(uri));
    }
}
