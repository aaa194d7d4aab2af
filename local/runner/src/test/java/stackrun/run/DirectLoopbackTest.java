package stackrun.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectLoopbackTest {

    private static final Proxy PROXY =
            new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example.com", 3128));

    private static List<Proxy> select(String uri) {
        return new DirectLoopback(new ProxySelector() {
                    @Override
                    public List<Proxy> select(URI each) {
                        return List.of(PROXY);
                    }

                    @Override
                    public void connectFailed(URI each, SocketAddress address, IOException failure) {}
                })
                .select(URI.create(uri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8080/", "http://LOCALHOST:8080/", "http://127.0.0.1:1/", "http://[::1]:8080/"})
    void reachesThisMachineDirectly(String uri) {
        assertThat(select(uri)).containsExactly(Proxy.NO_PROXY);
    }

    /** A name with an underscore is no host name for {@link URI}, and the names of containers have them. */
    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/", "http://my_service:8080/", "urn:a:b"})
    void leavesOtherAddressesToTheSelectorThatWasThere(String uri) {
        assertThat(select(uri)).containsExactly(PROXY);
    }
}
