package com.example.kit.tracing;

import com.amazonaws.xray.AWSXRayRecorder;
import com.amazonaws.xray.AWSXRayRecorderBuilder;
import com.amazonaws.xray.config.DaemonConfiguration;
import com.amazonaws.xray.contexts.SegmentContextResolverChain;
import com.amazonaws.xray.contexts.ThreadLocalSegmentContextResolver;
import com.amazonaws.xray.strategy.IgnoreErrorContextMissingStrategy;
import com.amazonaws.xray.strategy.sampling.AllSamplingStrategy;
import java.net.InetSocketAddress;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Creates recorders that send every segment to the daemon, attach calls to the segment of the current thread and redact
 * exceptions.
 */
final class XRayRecorder {

    private static final Pattern HOST_AND_PORT = Pattern.compile("(?:tcp:\\S+ udp:)?([^:\\s]+):(\\d{1,5})");

    private XRayRecorder() {}

    static AWSXRayRecorder create(@Nullable String daemonAddress, RandomGenerator random) {
        return AWSXRayRecorderBuilder.standard()
                .withEmitter(new DatagramEmitter(daemon(daemonAddress)))
                .withSegmentContextResolverChain(threadsOnly())
                .withContextMissingStrategy(new IgnoreErrorContextMissingStrategy())
                .withSamplingStrategy(new AllSamplingStrategy())
                .withThrowableSerializationStrategy(new RedactedThrowables(random))
                .build();
    }

    /**
     * Reads {@code host:port} and {@code tcp:host:port udp:host:port} here, because {@code DaemonConfiguration} prefers the environment variable of the process to
     * the address that it is given. It reads the other order of the longer form.
     *
     * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-sdk-java-configuration.html#xray-sdk-java-configuration-envvars">AWS_XRAY_DAEMON_ADDRESS</a>
     */
    private static InetSocketAddress daemon(@Nullable String address) {
        var given = HOST_AND_PORT.matcher(address == null ? "" : address);
        if (given.matches()) {
            return InetSocketAddress.createUnresolved(given.group(1), Integer.parseInt(given.group(2)));
        }
        var configuration = new DaemonConfiguration();
        if (address != null) {
            configuration.setDaemonAddress(address);
        }
        return configuration.getAddressForEmitter();
    }

    private static SegmentContextResolverChain threadsOnly() {
        var chain = new SegmentContextResolverChain();
        chain.addResolver(new ThreadLocalSegmentContextResolver());
        return chain;
    }
}
