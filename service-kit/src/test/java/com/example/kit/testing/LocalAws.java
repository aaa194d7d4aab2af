package com.example.kit.testing;

import com.example.kit.aws.ClientCustomizer;
import com.example.kit.aws.Clients;
import com.example.kit.lambda.Settings;
import java.util.Map;
import java.util.Set;
import stackrun.embedded.EmbeddedAws;
import stackrun.embedded.Service;

/** AWS for one test run, as functions and their tests reach it; each test makes tables and queues of its own. */
public final class LocalAws {

    private LocalAws() {}

    /** What a function has to be told to find these services. */
    public static Map<String, String> environment(Service... services) {
        return EmbeddedAws.shared().environment(Set.of(services));
    }

    /** Clients as functions make them, untraced. */
    public static Clients clients(Service... services) {
        return clients(environment(services));
    }

    /** Clients of a function with this environment, untraced. */
    public static Clients clients(Map<String, String> environment) {
        return new Clients(new Settings(environment), new NoTracing(), ClientCustomizer.none());
    }
}
