package com.example.kit.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    private static final Map<String, String> PROXY = Map.of(
            "http.proxyHost", "proxy.example", "http.proxyPort", "3128", "http.nonProxyHosts", "*.internal.example");

    @BeforeEach
    void nameAProxy() {
        PROXY.forEach(System::setProperty);
    }

    @AfterEach
    void forgetIt() {
        PROXY.keySet().forEach(System::clearProperty);
    }

    @Test
    void usesTheProxyOfTheEnvironment() {
        var proxy = Proxies.exceptForLoopback();

        assertThat(proxy.host()).isEqualTo("proxy.example");
        assertThat(proxy.port()).isEqualTo(3128);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "orders.internal.example"})
    void callsDirectlyWhatListensHereAndWhatTheEnvironmentSays(String host) {
        assertThat(Proxies.exceptForLoopback().nonProxyHosts()).anyMatch(host::matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dynamodb.eu-west-1.amazonaws.com", "127.example", "localhost.example"})
    void callsEverythingElseThroughTheProxy(String host) {
        assertThat(Proxies.exceptForLoopback().nonProxyHosts()).noneMatch(host::matches);
    }
}
