package com.example.infra.tour;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs one test method in a process of its own, and exits with what came of it. */
final class OneTest {

    /** No codes that a JVM exits with by itself. */
    static final int PASSED = 40;

    static final int FAILED = 41;
    static final int NOT_RUN = 42;

    private OneTest() {}

    static void main(String className, String method) throws ClassNotFoundException {
        var methods = ReflectionSupport.findMethods(
                Class.forName(className), each -> each.getName().equals(method), HierarchyTraversalMode.TOP_DOWN);
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(methods.stream()
                        .map(each -> DiscoverySelectors.selectMethod(each.getDeclaringClass(), each))
                        .toList())
                .build();
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        summary.getSummary().printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8), 20);
        System.exit(code(summary));
    }

    static void main(String... arguments) throws ClassNotFoundException {
        main(arguments[0], arguments[1]);
    }

    private static int code(SummaryGeneratingListener listener) {
        var summary = listener.getSummary();
        if (summary.getTotalFailureCount() > 0) {
            return FAILED;
        }
        return summary.getTestsSucceededCount() > 0 ? PASSED : NOT_RUN;
    }
}
