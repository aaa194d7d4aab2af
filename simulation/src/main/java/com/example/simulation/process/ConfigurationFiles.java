package com.example.simulation.process;

import com.example.kit.lambda.Settings;
import java.util.HashMap;
import java.util.Map;

/**
 * Points each application to its own {@code application.yaml}. Here the services share one class path, on which Spring would
 * find the file of the first one.
 */
final class ConfigurationFiles {

    private ConfigurationFiles() {}

    /** The environment variables with the folder or jar that the application's class came from. */
    static Map<String, String> of(Map<String, String> environment) {
        var located = new HashMap<>(environment);
        located.put(
                "SPRING_CONFIG_LOCATION", locationOf(Settings.of(environment).require("MAIN_CLASS")));
        return located;
    }

    private static String locationOf(String mainClass) {
        try {
            var source = Class.forName(mainClass)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString();
            return source.endsWith(".jar") ? "jar:" + source + "!/" : source;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the services have no such application", e);
        }
    }
}
