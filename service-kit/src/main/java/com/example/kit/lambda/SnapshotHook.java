package com.example.kit.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Prepares a function for a snapshot of its process. The handler calls it once, after it has created the function, if Lambda
 * will take a snapshot.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime hooks for Java</a>
 */
@FunctionalInterface
public interface SnapshotHook {

    /** Starts the application again, with replaced beans, and returns its handler. */
    @FunctionalInterface
    interface Start {
        RequestStreamHandler handler(
                Map<String, String> environment, ApplicationContextInitializer<GenericApplicationContext> beans);
    }

    /** Registers what must happen before the snapshot and returns it, for the handler to keep: CRaC has a weak reference. */
    Object register(Map<String, String> environment, GenericApplicationContext application, Start start);
}
