package com.example.kit.aws;

import java.util.HashSet;
import java.util.Set;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;

/**
 * The proxy that the environment names ({@code HTTPS_PROXY}, {@code NO_PROXY}, {@code http.proxyHost}…), never used for what
 * listens on this machine: a proxy elsewhere would look for it on its own.
 *
 * @see <a href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/http-configuration-url.html">Configure the
 *     URLConnection-based HTTP client</a>
 */
final class Proxies {

    /** Regular expressions, as the client takes them. */
    private static final Set<String> LOOPBACK_HOSTS = Set.of("localhost", "127[.][0-9.]+", "\\[::1\\]");

    private Proxies() {}

    static ProxyConfiguration exceptForLoopback() {
        var given = ProxyConfiguration.builder().build();
        var direct = new HashSet<>(given.nonProxyHosts());
        direct.addAll(LOOPBACK_HOSTS);
        return given.toBuilder().nonProxyHosts(direct).build();
    }
}
