package com.example.deadletters.adapter;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * HTTP clients that use the proxy of the environment, except for servers on this machine, such as a local run or an
 * emulator.
 */
final class Http {

    /** Regular expressions, the form that the client expects. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127[.][0-9.]+", "\\[::1\\]");

    private Http() {}

    /** @param longest the maximum duration of a call */
    static SdkHttpClient client(Duration longest) {
        var proxy = ProxyConfiguration.builder().build();
        var direct = new HashSet<>(proxy.nonProxyHosts());
        direct.addAll(LOOPBACK);
        return UrlConnectionHttpClient.builder()
                .socketTimeout(longest)
                .proxyConfiguration(proxy.toBuilder().nonProxyHosts(direct).build())
                .build();
    }
}
