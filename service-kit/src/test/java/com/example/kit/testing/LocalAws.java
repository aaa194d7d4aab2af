package com.example.kit.testing;

import com.example.kit.aws.ClientCustomizer;
import com.example.kit.aws.Clients;
import com.example.kit.lambda.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import stackrun.embedded.EmbeddedAws;
import stackrun.embedded.Service;

/**
 * The embedded AWS of a test run. Each test creates its own tables and queues.
 *
 * <p>{@code -Dservices.url=http://127.0.0.1:4566} runs the same tests against an emulator, with {@code
 * -Daws.cborEnabled=false} if it cannot read CBOR. Traces stay with the embedded daemon.
 */
public final class LocalAws {

    private static final String EMULATOR = "services.url";
    private static final String ENDPOINT = "AWS_ENDPOINT_URL_";

    private LocalAws() {}

    /** The environment variables with which a function finds these services. */
    public static Map<String, String> environment(Service... services) {
        var environment = new HashMap<>(EmbeddedAws.shared().environment(Set.of(services)));
        var emulator = System.getProperty(EMULATOR);
        if (emulator != null) {
            environment.replaceAll((name, value) -> name.startsWith(ENDPOINT) ? emulator : value);
        }
        return environment;
    }

    /** Clients configured like those of functions, but without tracing. */
    public static Clients clients(Service... services) {
        return clients(environment(services));
    }

    /** Clients of a function with this environment, untraced. */
    public static Clients clients(Map<String, String> environment) {
        return new Clients(Settings.of(environment), new NoTracing(), ClientCustomizer.none());
    }
}
