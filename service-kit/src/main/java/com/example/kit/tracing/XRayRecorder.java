package com.example.kit.tracing;

import com.amazonaws.xray.AWSXRayRecorder;
import com.amazonaws.xray.AWSXRayRecorderBuilder;
import com.amazonaws.xray.config.DaemonConfiguration;
import com.amazonaws.xray.contexts.SegmentContextResolverChain;
import com.amazonaws.xray.contexts.ThreadLocalSegmentContextResolver;
import com.amazonaws.xray.emitters.Emitter;
import com.amazonaws.xray.strategy.IgnoreErrorContextMissingStrategy;
import com.amazonaws.xray.strategy.sampling.AllSamplingStrategy;
import java.io.IOException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Creates recorders that send every segment to the daemon, attach calls to the segment of the current thread and redact
 * exceptions.
 */
final class XRayRecorder {

    private XRayRecorder() {}

    static AWSXRayRecorder create(@Nullable String daemonAddress, RandomGenerator random) {
        return AWSXRayRecorderBuilder.standard()
                .withEmitter(emitter(daemonAddress))
                .withSegmentContextResolverChain(threadsOnly())
                .withContextMissingStrategy(new IgnoreErrorContextMissingStrategy())
                .withSamplingStrategy(new AllSamplingStrategy())
                .withThrowableSerializationStrategy(new RedactedThrowables(random))
                .build();
    }

    private static Emitter emitter(@Nullable String daemonAddress) {
        var configuration = new DaemonConfiguration();
        if (daemonAddress != null) {
            configuration.setDaemonAddress(daemonAddress);
        }
        try {
            return new DatagramEmitter(configuration.getAddressForEmitter());
        } catch (IOException e) {
            throw new IllegalStateException("cannot open a socket to the X-Ray daemon at " + daemonAddress, e);
        }
    }

    private static SegmentContextResolverChain threadsOnly() {
        var chain = new SegmentContextResolverChain();
        chain.addResolver(new ThreadLocalSegmentContextResolver());
        return chain;
    }
}
