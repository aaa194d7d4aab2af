package com.example.kit.aws;

import java.util.HashSet;
import java.util.Set;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;

/**
 * The proxy that the environment configures ({@code HTTPS_PROXY}, {@code NO_PROXY}, {@code http.proxyHost}…), except
 * for loopback addresses: a proxy would resolve them to its own machine.
 *
 * @see <a href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/http-configuration-url.html">Configure the
 *     URLConnection-based HTTP client</a>
 */
final class Proxies {

    /** Regular expressions, the form that the HTTP client expects. */
    private static final Set<String> LOOPBACK_HOSTS = Set.of("localhost", "127[.][0-9.]+", "\\[::1\\]");

    private Proxies() {}

    static ProxyConfiguration exceptForLoopback() {
        var given = ProxyConfiguration.builder().build();
        var direct = new HashSet<>(given.nonProxyHosts());
        direct.addAll(LOOPBACK_HOSTS);
        return given.toBuilder().nonProxyHosts(direct).build();
    }
}
