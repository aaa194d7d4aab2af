package com.example.kit.testing;

import com.example.kit.aws.ClientCustomizer;
import com.example.kit.aws.Clients;
import com.example.kit.lambda.Settings;
import java.util.Map;
import java.util.Set;
import stackrun.embedded.EmbeddedAws;
import stackrun.embedded.Service;

/** The embedded AWS of a test run. Each test creates its own tables and queues. */
public final class LocalAws {

    private LocalAws() {}

    /** The environment variables with which a function finds these services. */
    public static Map<String, String> environment(Service... services) {
        return EmbeddedAws.shared().environment(Set.of(services));
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
